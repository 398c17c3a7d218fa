import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processTextFragmentDirective,
  type TextFragment,
} from "text-fragments-polyfill/text-fragment-utils";
import { directiveDelimiter, type Passage } from "./requested-passage.ts";

/** What is left of a passage in an article. */
export interface FoundPassage {
  /** Its text; absent where it has changed. */
  range?: Range;
  /** The block where it begins, or began. */
  block?: HTMLElement;
  /** Whether all its blocks are unchanged. */
  unchanged: boolean;
}

/** Finds a passage in the body of an article. */
export function findPassage({ anchor, blocks, at, text }: Passage, body: Element): FoundPassage {
  const found = blocks.map((name) => findUnchangedBlock(name, body));
  const unchanged = found.every((block) => block !== undefined);
  const [first = findNearestBlock(anchor, body)] = found;
  const exact = unchanged ? rangeBetween(found[0], found.at(-1), at) : undefined;
  const range = exact ?? rangeOfText(text, body);
  return { ...(range && { range }), ...(first && { block: first }), unchanged };
}

function rangeBetween(
  first: HTMLElement | undefined,
  last: HTMLElement | undefined,
  at: Passage["at"],
): Range | undefined {
  if (!first || !last || !at) return undefined;
  const [from, to] = [pointIn(first, at[0], "start"), pointIn(last, at[1], "end")];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range.collapsed ? undefined : range;
}

// Between two text nodes, the start of a range is in the second one, and its end in the first one.
function pointIn(
  block: HTMLElement,
  offset: number,
  edge: "start" | "end",
): [Node, number] | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.textContent ?? "";
    if (left < length || (edge === "end" && left === length)) return [node, left];
    left -= length;
  }
  return undefined;
}

function rangeOfText(text: string | undefined, body: Element): Range | undefined {
  if (!text) return undefined;
  try {
    const parsed = parseFragmentDirectives(
      getFragmentDirectives(`#${directiveDelimiter}text=${text}`),
    );
    const [wanted] = parsed.text ?? [];
    if (!wanted) return undefined;
    const shown = inMarksOf(body.textContent, wanted);
    // Perhaps only the text around it has changed.
    const alone = { ...shown, prefix: "", suffix: "" };
    const [found] = [shown, alone].flatMap((one) =>
      processTextFragmentDirective(one, document, body).slice(0, 1),
    );
    return found;
  } catch {
    // A malformed escape.
    return undefined;
  }
}

// A link may have the straight marks of the copy, where the page shows typographic ones, or the reverse.
function inMarksOf(page: string, { textStart, ...rest }: TextFragment): TextFragment {
  const plainPage = withPlainMarks(page);
  const onPage = (part: string) => {
    const at = plainPage.indexOf(withPlainMarks(part));
    return at < 0 ? part : page.slice(at, at + part.length);
  };
  const parts = Object.entries(rest).map(([name, part]) => [name, part && onPage(part)]);
  return { ...Object.fromEntries(parts), textStart: onPage(textStart) };
}

function withPlainMarks(text: string): string {
  return text
    .replaceAll(/[‘’‚‹›]/gu, "'")
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[–—]/gu, "-");
}

// Anchors end in a hash of the block's text. The number before it is the place, which may have changed.
function findUnchangedBlock(name: string, body: Element): HTMLElement | undefined {
  const hash = name.slice(name.indexOf("-"));
  return [...body.querySelectorAll<HTMLElement>(`:scope > [id$="${hash}"]`)].toSorted(
    (a, b) => Number(b.id === name) - Number(a.id === name),
  )[0];
}

function findNearestBlock(name: string, body: Element): HTMLElement | undefined {
  const place = placeIn(name);
  const blocks = [...body.querySelectorAll<HTMLElement>(":scope > [id]")];
  return blocks.findLast(({ id }) => placeIn(id) <= place) ?? blocks[0];
}

function placeIn(anchor: string): number {
  return Number(/^p(\d+)-/u.exec(anchor)?.[1]);
}
