import {
  type AnyNode,
  type DocumentNode,
  evaluate,
  type MemberNode,
  parse,
} from "@humanwhocodes/momoa";
import { toError } from "#press/report/to-error.ts";
import type { Position } from "#wire/copy.ts";

/** Something that JSON does not allow, or that stands there twice. */
interface JsonFault extends Position {
  message: string;
}

/** The value of a JSON text, and the positions of its parts. */
export interface JsonTree {
  value: unknown;
  faults: JsonFault[];
  /** The position of a key or of an item in a list. Where there is none, that of the nearest part around it. */
  positionOf: (path: readonly (string | number)[]) => Position;
}

const top = { line: 1, column: 1 };

/** Parses JSON. Comments, trailing commas and repeated keys are faults, and so is the first syntax error. */
export function parseJson(text: string): JsonTree {
  let tree: DocumentNode;
  try {
    tree = parse(text, { mode: "jsonc", allowTrailingCommas: true, tokens: true });
  } catch {
    return { value: undefined, faults: [syntaxFault(text)], positionOf: () => top };
  }
  return {
    value: evaluate(tree),
    faults: [...tokenFaults(tree), ...repeatedKeys(tree.body)],
    positionOf: (path) => positionIn(tree, path),
  };
}

// Node's message is the clearest, though it does not always have the position.
function syntaxFault(text: string): JsonFault {
  if (text.trim() === "")
    return faultAt(top, "This is not JSON: the file is empty. Write {} into it, or delete it.");
  try {
    JSON.parse(text);
    return faultAt(top, "This is not JSON that can be read: it is nested too deep.");
  } catch (error) {
    const { message } = toError(error);
    const found = /line (\d+) column (\d+)/u.exec(message);
    const position = found ? { line: Number(found[1]), column: Number(found[2]) } : endOf(text);
    return faultAt(position, `This is not JSON: ${message}`);
  }
}

function endOf(text: string): Position {
  const lines = text.split(/\r\n|[\n\r]/u);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

function tokenFaults({ tokens = [] }: DocumentNode): JsonFault[] {
  const rest = tokens.filter(({ type }) => !type.endsWith("Comment"));
  const comments = tokens.filter(({ type }) => type.endsWith("Comment"));
  const commas = rest.filter(
    ({ type }, index) =>
      type === "Comma" && ["RBrace", "RBracket"].includes(rest[index + 1]?.type ?? ""),
  );
  return [
    ...comments.map(({ loc }) =>
      faultAt(loc.start, "This is not JSON, which has no comments. Delete this one."),
    ),
    ...commas.map(({ loc }) =>
      faultAt(loc.start, "This is not JSON, which has no comma behind the last entry. Delete it."),
    ),
  ];
}

function faultAt({ line, column }: Position, message: string): JsonFault {
  return { message, line, column };
}

function repeatedKeys(node: AnyNode): JsonFault[] {
  if (node.type === "Array") return node.elements.flatMap(({ value }) => repeatedKeys(value));
  if (node.type !== "Object") return [];
  const seen = new Map<string, number>();
  return node.members.flatMap((member) => {
    const key = keyOf(member);
    const { start } = member.name.loc;
    const first = seen.get(key);
    seen.set(key, first ?? start.line);
    const inner = repeatedKeys(member.value);
    if (first === undefined) return inner;
    const message = `${key} stands here again, after line ${first}. Delete one of the two.`;
    return [faultAt(start, message), ...inner];
  });
}

function keyOf({ name }: MemberNode): string {
  return name.type === "String" ? name.value : name.name;
}

function positionIn(tree: DocumentNode, path: readonly (string | number)[]): Position {
  let node: AnyNode = tree.body;
  let { line, column } = node.loc.start;
  for (const part of path) {
    const step: AnyNode | undefined = stepInto(node, part);
    if (!step) break;
    ({ line, column } = step.loc.start);
    node = step.type === "Member" || step.type === "Element" ? step.value : step;
  }
  return { line, column };
}

function stepInto(node: AnyNode, part: string | number): AnyNode | undefined {
  if (node.type === "Array") return node.elements[Number(part)];
  return node.type === "Object" ? node.members.findLast((one) => keyOf(one) === part) : undefined;
}
