// Prints how well the parser reads real articles, and the bars that it must reach: `npm run score`.
import { exactFields, goldFolder, scoreGold } from "#test/wire/gold.ts";
import { bars } from "#test/wire/bars.ts";

const score = scoreGold();
if (score) {
  const { total, right, subheadings, misses } = score;
  const rows = exactFields.map((field) => row(field, right[field] / total, bars[field]));
  const { precision, recall, f1 } = subheadings;
  rows.push(row("subheadings", f1, bars.subheadings));
  write(`${total} articles of ${goldFolder}`, "", ...rows.map(({ line }) => line));
  write(`  precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, "");
  for (const { name, field, wanted, got } of misses)
    write(`${field} ${name}`, `  wanted ${wanted.slice(0, 160)}`, `  got    ${got.slice(0, 160)}`);
  process.exitCode = rows.every(({ held }) => held) ? 0 : 1;
} else {
  write(`There is no ${goldFolder} here, so nothing can be scored.`);
}

function row(field: string, value: number, bar: number): { line: string; held: boolean } {
  const held = value >= bar;
  const cells = [field.padEnd(12), value.toFixed(3), `bar ${bar.toFixed(2)}`, held ? "" : "MISSED"];
  return { line: cells.join("  ").trimEnd(), held };
}

function write(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
