import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { type FileChange, fileChanges } from "#press/site-folder/change-list.ts";

/** What was done to a file since it was shipped, and a stamp that tells how it is now. */
export interface Shipped {
  change: FileChange;
  stamp: string;
}

/** Notes each file that a host has, as soon as it has it, so that a shipment that is cut off can go on. It is for one target. */
export class ShippingJournal {
  readonly #file: string;
  readonly #target: string;

  constructor(file: string, target: string) {
    this.#file = file;
    this.#target = target;
  }

  note(path: string, { change, stamp }: Shipped): void {
    appendFileSync(this.#file, `${JSON.stringify([this.#target, path, change, stamp])}\n`);
  }

  /** The files that this target has, by path. A line that was cut off is left out. */
  read(): Map<string, Shipped> {
    const lines = textOf(this.#file).split("\n").slice(0, -1).map(parse);
    return new Map(
      lines.flatMap(([target, path, change, stamp]) => {
        const known = fileChanges.find((one) => one === change);
        if (target !== this.#target || !known || path === undefined || stamp === undefined)
          return [];
        return [[path, { change: known, stamp }]];
      }),
    );
  }

  remove(): void {
    rmSync(this.#file, { force: true });
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// A power cut may leave anything.
function parse(line: string): string[] {
  try {
    const found: unknown = JSON.parse(line);
    return Array.isArray(found) ? found.map(String) : [];
  } catch {
    return [];
  }
}
