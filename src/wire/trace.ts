// Notes which rule takes each line of a copy. A parse that nobody asks about has no trace, and notes nothing.
import type { Block } from "#model/article.ts";
import { isBlank, type Copy, type Line } from "./copy.ts";
import type { Role } from "./head/role.ts";

/** What a line of the head was taken for, what else it could be, and by how many points that is worse. */
export interface Decided {
  line: Line;
  role: Role;
  other?: Role;
  margin: number;
}

/** A line of the copy as it was last seen, and the rule that took it. */
export interface Piece {
  line: Line;
  rule?: string;
  /** What a body rule made of it. */
  block?: Block;
}

/** What happens to the lines of one copy. */
export interface Trace {
  /** Each line that any rule has seen; the rules of the head may split or join those of the source. */
  pieces: Map<string, Piece>;
  decisions: Map<string, Decided>;
  /** Sees the lines that the rules start with. */
  start(copy: Copy): void;
  /** Sees what a rule of the head has left. */
  took(rule: string, copy: Copy): void;
  /** Sees what a rule of the tail has left, and says that it took something. */
  tookEnd(rule: string, copy: Copy): true;
  decided(decisions: readonly Decided[]): void;
  /** Sees what a rule of the body has read. */
  read(rule: string, lines: readonly Line[], block: Block | undefined): void;
}

/** How far above the last line a rule of the tail may take one. */
const lastLines = 40;

/** Makes a trace that has seen nothing yet. */
export function newTrace(): Trace {
  const pieces = new Map<string, Piece>();
  const decisions = new Map<string, Decided>();
  let left = new Map<string, Line>();
  let end = 0;
  const see = (copy: Copy) => {
    left = linesLeft(copy);
    end = copy.end;
    for (const [key, line] of left) pieces.set(key, { line });
  };
  const take = (line: Line, piece: Omit<Piece, "line">) =>
    pieces.set(placeOf(line), { line, ...piece });
  return {
    pieces,
    decisions,
    start: see,
    took(name, copy) {
      const before = left;
      see(copy);
      for (const [key, line] of before) if (!left.has(key)) take(line, { rule: ruleName(name) });
    },
    tookEnd(name, copy) {
      const rule = ruleName(name);
      // A rule may take a line out from above the last ones, and leaves a blank one there.
      for (const line of copy.lines.slice(Math.max(copy.start, copy.end - lastLines), copy.end)) {
        const was = isBlank(line) && left.get(placeOf(line));
        if (was && left.delete(placeOf(line))) take(was, { rule });
      }
      const taken = copy.lines.slice(copy.end, end).filter((line) => !isBlank(line));
      for (const line of taken) take(line, { rule });
      end = copy.end;
      return true;
    },
    decided(found) {
      for (const decision of found) decisions.set(placeOf(decision.line), decision);
    },
    read(name, lines, block) {
      for (const line of lines) take(line, { rule: ruleName(name), ...(block && { block }) });
    },
  };
}

/** Names the place of a line, as keys of a trace do. */
export function placeOf({ line, column }: Line): string {
  return `${line}:${column}`;
}

function linesLeft({ lines, start, end }: Copy): Map<string, Line> {
  const filled = lines.slice(start, end).filter((line) => !isBlank(line));
  return new Map(filled.map((line) => [placeOf(line), line]));
}

/** `strayStamp` is `stray-stamp`, as in problems. */
function ruleName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
