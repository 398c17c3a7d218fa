import { readFileSync } from "node:fs";

/** Turns the lists below "The order of the rooms" in ARCHITECTURE.md into levels, lowest first; rooms of one level stand between bars. */
export function roomOrder(house: "press" | "app"): string[][] {
  const list = new RegExp(`^src/${house}: ([^:]+?)\\n(?:src/|\`\`\`)`, "mu");
  const [, rooms] = list.exec(readFileSync("ARCHITECTURE.md", "utf8")) ?? [];
  if (!rooms) throw new Error(`ARCHITECTURE.md has no list of the rooms of src/${house}`);
  return rooms.split(/,\s+/u).map((level) => level.split(" | "));
}
