import type { Line } from "./copy.ts";

const narrowest = 40;
const widest = 110;

/** How many columns a line takes, the white space before it included. */
export function widthOf({ text, column }: Line): number {
  return column - 1 + text.length;
}

/** How wide a line would be with the first word of the next one: a page narrower than that had to break it. */
export function neededFor(line: Line, next: Line): number {
  return widthOf(line) + 1 + (/^[^ \t]+/u.exec(next.text)?.[0].length ?? 0);
}

/** Finds the width in columns at which a program or a typist broke the lines of a text; undefined where the lines are not broken by a width. */
export function pageWidth(lines: readonly Line[]): number | undefined {
  const breaks = breaksOf(lines);
  if (breaks.length < fewest) return undefined;
  // Each array is read by its index: a width in columns.
  const wide = new Int32Array(widest + 2);
  const opened = new Int32Array(widest + 2);
  for (const line of lines) if (!isOneWord(line)) add(wide, widthOf(line), 1);
  for (const [line, next] of breaks) {
    add(opened, widthOf(line), 1);
    add(opened, neededFor(line, next), -1);
  }
  return bestOf(opened, wide, breaks.length);
}

/** An address is as long as it is, on every page. */
function isOneWord({ text }: Line): boolean {
  return /^[\x21-\x7e]*$/u.test(text);
}

/** Fewer breaks may agree by chance. */
const fewest = 3;

function breaksOf(lines: readonly Line[]): [Line, Line][] {
  const breaks: [Line, Line][] = [];
  for (let at = 1; at < lines.length; at++) {
    const [line, next] = [lines[at - 1], lines[at]];
    if (!line || !next || line.text === "" || next.text === "") continue;
    if (widthOf(line) <= widest) breaks.push([line, next]);
  }
  return breaks;
}

function bestOf(opened: Int32Array, wide: Int32Array, breaks: number): number | undefined {
  let best: { width: number; worth: number; agreed: number } | undefined;
  let agreed = 0;
  let over = wide.reduce((sum, count) => sum + count, 0);
  for (let width = 0; width <= widest; width++) {
    agreed += opened[width] ?? 0;
    over -= wide[width] ?? 0;
    const worth = agreed - over;
    if (width >= narrowest && worth > (best?.worth ?? 0)) best = { width, worth, agreed };
  }
  return best && best.agreed >= fewest && best.agreed * 2 >= breaks ? best.width : undefined;
}

function add(to: Int32Array, width: number, count: number): void {
  const at = Math.min(width, widest + 1);
  to[at] = (to[at] ?? 0) + count;
}
