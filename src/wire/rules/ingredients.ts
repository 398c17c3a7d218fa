// What a recipe needs, one a line without marks: `200 g flour`, `2 eggs`, `Salt`.
import type { Line } from "#wire/copy.ts";
import type { Cursor, Match } from "#wire/rule.ts";
import { hasEndMark } from "#wire/wording.ts";

const longest = 90;
/** Fewer lines that open with a figure may be anything. */
const fewest = 3;

const figure = "(?:\\d{1,4}(?:[.,/]\\d{1,3})?|(?:\\d{1,2} ?)?[¼-¾⅐-⅞]|\\d \\d/\\d)";
const quantity = new RegExp(`^${figure}(?:\\s?[-–x×]\\s?${figure})?\\s?\\p{L}`, "u");
const unit =
  /^[\d.,/¼-¾⅐-⅞ –x×-]+(?:g|gr|gram(?:me)?s?|kg|mg|ml|cl|dl|l|lit(?:er|re)s?|oz|ounces?|lbs?|pounds?|cups?|tsps?|tbsps?|(?:tea|table)spoons?|pinch(?:es)?|cloves?|tins?|cans?|sprigs?|el|tl|prisen?|zehen?|bund|dosen?|cs|c\. à [sc]\.|cuillères?|gousses?|pincées?|cucharad(?:a|ita)s?|dientes?|pizc[ao]s?|xícaras?|colher(?:es)?|cucchia(?:io|i|ini?)|spicchi(?:o)?|eetlepels?|theelepels?|msk|tsk|krm|ss|ts|spsk|łyżk[ai]|łyżeczk[ai]|szklank[ai]|г|кг|мл|ст\. ?л|ч\. ?л)(?![\p{L}])/iu;

/** Turns a run of such lines into a list. Within a block others may stand between them. */
export function ingredients({ lines, at }: Cursor): Match | undefined {
  if (!opensWithFigure(lines[at]?.text ?? "")) return undefined;
  // A run is taken or left as a whole, so it is not looked at again further down.
  if (isQuantity(lines[at - 1]) || isQuantity(lines[at - 2])) return undefined;
  let end = at;
  while (isQuantity(lines[end]) || (isPlain(lines[end]) && isQuantity(lines[end + 1]))) end++;
  if (!areIngredients(lines.slice(at, end))) return undefined;
  if (isPlain(lines[end]) && (isPlain(lines[end + 1]) || end + 1 === lines.length)) end++;
  const items = lines.slice(at, end).map(({ text }) => text);
  return { block: { kind: "list", ordered: false, items }, count: items.length };
}

/** Counts the ingredients from a block on, one a block, given what stands below; what ends the run may name no quantity. */
export function countIngredients(lineAt: (offset: number) => Line | undefined): number {
  if (!isQuantity(lineAt(1)) || isQuantity(lineAt(-1))) return 0;
  const run: Line[] = [];
  for (let line = lineAt(0); isQuantity(line); line = lineAt(run.length)) run.push(line);
  if (!areIngredients(run)) return 0;
  return isPlain(lineAt(run.length)) && isPlain(lineAt(run.length + 1))
    ? run.length + 1
    : run.length;
}

function areIngredients(run: readonly Line[]): boolean {
  const quantities = run.filter(isQuantity);
  return quantities.length >= fewest && quantities.some(({ text }) => unit.test(text));
}

/** Tells whether a line opens with a quantity, and is no sentence. */
function isQuantity(line: Line | undefined): line is Line {
  if (!line) return false;
  const { text } = line;
  if (text.length > longest || !opensWithFigure(text)) return false;
  return quantity.test(text) && !hasEndMark(text);
}

/** Most lines of a body can be ruled out by this. */
export function opensWithFigure(text: string): boolean {
  return /^[\d¼-¾⅐-⅞]/.test(text);
}

/** Tells whether a line is a few words without a figure in front. */
function isPlain(line: Line | undefined): boolean {
  if (!line) return false;
  const { text } = line;
  return text.length <= 60 && /^\p{L}/u.test(text) && !hasEndMark(text);
}
