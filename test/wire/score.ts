// Prints how well the parser reads real articles, beside the bars that it must hold: `npm run score`; `npm run score -- --settings` adds the same articles in other settings, `--misses` what was missed.
import { parseArgs } from "node:util";
import { exactFields, goldFolder, type Score, scoreGold } from "#test/wire/gold.ts";
import { bars } from "#test/wire/bars.ts";
import { type Setting, settings } from "#test/wire/settings.ts";

const options = { settings: { type: "boolean" }, misses: { type: "boolean" } } as const;
const { values } = parseArgs({ options });
const chosen = Object.keys(settings) as Setting[];

for (const setting of values.settings ? chosen : chosen.slice(0, 1)) print(setting);

function print(setting: Setting): void {
  const score = scoreGold(setting);
  if (!score) return write(`There is no ${goldFolder} here, so nothing can be scored.`);
  const { precision, recall, f1 } = score.subheadings;
  const rows = exactFields.map((field) =>
    row(field, score.right[field] / score.total, bars[field]),
  );
  rows.push(row("subheadings", f1, bars.subheadings));
  write(`${score.total} articles of ${goldFolder}: ${setting}`, "", ...rows);
  write(`  whole paragraphs ${score.wholeParagraphs.toFixed(3)}`);
  write(`  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, "");
  if (values.misses || !values.settings) writeMisses(score);
}

function writeMisses({ misses }: Score): void {
  for (const { name, field, wanted, got } of misses)
    write(`${field} ${name}`, `  wanted ${wanted.slice(0, 160)}`, `  got    ${got.slice(0, 160)}`);
}

function row(field: string, value: number, bar: number): string {
  if (value < bar) process.exitCode = 1;
  const cells = [field.padEnd(12), value.toFixed(3), `bar ${bar.toFixed(2)}`];
  return [...cells, value < bar ? "MISSED" : ""].join("  ").trimEnd();
}

function write(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
