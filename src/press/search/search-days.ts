import type { IndexTable } from "#press/store/index-table.ts";
import {
  blockSize,
  type DaysOfBlock,
  type DayTable,
  fromDayTable,
  toDayTable,
} from "#search/day-table.ts";

/** A table of days, and the numbers of the articles that have changed since. */
interface KnownDays {
  table: DayTable;
  changed: Iterable<number>;
}

const noDays: DaysOfBlock = { first: 0, last: 0 };

/** Turns the indexed articles into the table of their days. Where one is known, only the blocks that have changed are looked up. */
export function daysIn(index: IndexTable, count: number, known?: KnownDays): DayTable {
  const size = blockSize(count);
  const isSame = known?.table.size === size;
  const blocks = isSame ? fromDayTable(known.table) : [];
  const changed = new Set(isSame ? Array.from(known.changed, (one) => Math.floor(one / size)) : []);
  for (let block = 0; block * size < count; block += 1)
    if (!blocks[block] || changed.has(block))
      blocks[block] = index.daysOf(block * size, (block + 1) * size) ?? noDays;
  return toDayTable(size, blocks);
}
