// The best sequence of roles for the first lines, by dynamic programming (Viterbi).
import { decide, follow, nothingAbove, type Above } from "./follow.ts";
import type { HeadLine } from "./line.ts";
import type { Page } from "./page.ts";
import type { Role } from "./role.ts";
import { scoresOf } from "./roles.ts";

/** What a line is, what else it could be, and by how many points that is worse. */
export interface Decision {
  line: HeadLine;
  role: Role;
  other?: Role;
  margin: number;
}

/** One way to read the lines up to one of them. */
interface Node {
  above: Above;
  /** The best score of all lines up to this one. */
  total: number;
  from?: Node;
  /** The best score of the lines below. */
  ahead: number;
  next: { to: Node; gain: number }[];
}

/** Ways to read the lines up to one that are worse than so many others are given up. */
const mostNodes = 24;

/** Decides what each line is so that the sequence as a whole scores best; empty where no line can be the headline. */
export function bestSequence(page: Page): Decision[] {
  const layers = layersOf(page);
  const last = layers.at(-1)?.filter(({ above }) => above.headline >= 0) ?? [];
  const best = bestOf(last, ({ total }) => total);
  if (!best) return [];
  lookBack(layers, last);
  const path: Node[] = [];
  for (let node: Node | undefined = best; node; node = node.from) path.push(node);
  // The last is the node above the first line.
  const chosen = path.slice(0, -1).toReversed();
  return chosen.map((node, at) =>
    decisionOf(node, { line: page.lines[at]!, layer: layers[at]!, best: best.total }),
  );
}

function layersOf(page: Page): Node[][] {
  const layers: Node[][] = [];
  let before: Node[] = [{ above: nothingAbove, total: 0, ahead: 0, next: [] }];
  for (const line of page.lines) {
    const found = new Map<number, Node>();
    for (const [role, own] of Object.entries(scoresOf(page, line)) as [Role, number][]) {
      const candidate = { line, page, own };
      for (const from of before) {
        if (!mayFollow(from.above, role)) continue;
        const gain = follow[role](from.above, candidate);
        if (gain > -Infinity) link(from, nodeOf(found, decide(from.above, role, line)), gain);
      }
    }
    before = [...found.values()];
    if (before.length > mostNodes)
      before = before.toSorted((one, other) => other.total - one.total).slice(0, mostNodes);
    layers.push(before);
  }
  return layers;
}

/** Copy goes on to the end, and a description has its caption below it. */
function mayFollow({ role }: Above, next: Role): boolean {
  if (role === "copy") return next === "copy";
  return role !== "description" || next === "caption";
}

/** The node of what is decided: two ways that come to the same are one. */
function nodeOf(found: Map<number, Node>, above: Above): Node {
  const key = keyOf(above);
  let node = found.get(key);
  if (!node) {
    node = { above, total: -Infinity, ahead: -Infinity, next: [] };
    found.set(key, node);
  }
  return node;
}

function link(from: Node, to: Node, gain: number): void {
  from.next.push({ to, gain });
  if (from.total + gain <= to.total) return;
  to.total = from.total + gain;
  to.from = from;
}

const numbers = new Map(Object.keys(follow).map((role, index) => [role, index]));

function keyOf({ role, headline, stamp, byline, picture, summaries }: Above): number {
  const had = (stamp ? 1 : 0) + (byline ? 2 : 0) + (picture ? 4 : 0) + summaries * 8;
  return (numbers.get(role) ?? 0) + 32 * (headline + 1) + 1024 * had;
}

function lookBack(layers: Node[][], last: Node[]): void {
  for (const node of last) node.ahead = 0;
  for (const layer of layers.slice(0, -1).toReversed())
    for (const node of layer)
      for (const { to, gain } of node.next) node.ahead = Math.max(node.ahead, gain + to.ahead);
}

function bestOf(nodes: Node[], score: (node: Node) => number): Node | undefined {
  let best: Node | undefined;
  for (const node of nodes) if (!best || score(node) > score(best)) best = node;
  return best;
}

/** Roles with the same effect do not compete. */
const effects: Partial<Record<Above["role"], string>> = {
  summary: "copy",
  release: "chrome",
  contact: "chrome",
  handle: "chrome",
  again: "chrome",
};

/** A line, all ways to read the text up to it, and what the best reading of the whole scores. */
interface Rivals {
  line: HeadLine;
  layer: Node[];
  best: number;
}

function decisionOf({ above }: Node, { line, layer, best }: Rivals): Decision {
  const role = above.role as Role;
  const effectOf = (node: Node) => effects[node.above.role] ?? node.above.role;
  const effect = effects[role] ?? role;
  const others = layer.filter((node) => effectOf(node) !== effect);
  const other = bestOf(others, ({ total, ahead }) => total + ahead);
  if (!other || other.total + other.ahead === -Infinity) return { line, role, margin: Infinity };
  return { line, role, other: other.above.role as Role, margin: best - other.total - other.ahead };
}
