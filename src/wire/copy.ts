/** A position in a source, both 1-based; the column counts UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** One line of a source without white space around it. Its position is that of its first character. */
export interface Line extends Position {
  text: string;
}

/** The lines of a source that no rule has taken yet: from `start` up to, not including, `end`. */
export interface Copy {
  lines: Line[];
  start: number;
  end: number;
}

/** Tells whether a line has nothing to see: only white space or invisible characters. */
export function isBlank(line: Line | undefined): boolean {
  return line === undefined || !/[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u.test(line.text);
}

/** Tells whether a text has at least one letter or digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Finds the first line that is not blank, and skips the blank ones before it. */
export function peekFirst(copy: Copy): Line | undefined {
  while (copy.start < copy.end && isBlank(copy.lines[copy.start])) copy.start++;
  return copy.start < copy.end ? copy.lines[copy.start] : undefined;
}

/** Finds the last line that is not blank, and skips the blank ones after it. */
export function peekLast(copy: Copy): Line | undefined {
  while (copy.end > copy.start && isBlank(copy.lines[copy.end - 1])) copy.end--;
  return copy.end > copy.start ? copy.lines[copy.end - 1] : undefined;
}

/** Lists the next lines that are not blank, at most `count`, without taking them. */
export function lookAhead(copy: Copy, count: number): Line[] {
  const found: Line[] = [];
  for (let at = copy.start; at < copy.end && found.length < count; at++) {
    const line = copy.lines[at];
    if (line && !isBlank(line)) found.push(line);
  }
  return found;
}

/** Lists the lines from the first that is not blank up to the next blank one, without taking them. */
export function firstBlock(copy: Copy): Line[] {
  peekFirst(copy);
  const block: Line[] = [];
  for (let at = copy.start; at < copy.end; at++) {
    const line = copy.lines[at];
    if (!line || isBlank(line)) break;
    block.push(line);
  }
  return block;
}

/** Splits all lines that are left at the blank ones into blocks, and takes them. */
export function takeBlocks(copy: Copy): Line[][] {
  const blocks: Line[][] = [];
  for (let block = firstBlock(copy); block.length > 0; block = firstBlock(copy)) {
    blocks.push(block);
    copy.start += block.length;
  }
  return blocks;
}
