import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "./files/make-folder.ts";
import { listed } from "./report/problem-lines.ts";
import { PublisherError } from "./report/publisher-error.ts";
import { toError } from "./report/to-error.ts";

/** Where a new paper goes, and what stands in it. */
export interface NewPaper {
  /** The folder, as the publisher names it. */
  folder: string;
  /** The moment of its first article, in milliseconds since 1970. */
  now: number;
  /** IANA name. */
  timeZone: string;
}

const project = join(import.meta.dirname, "..", "..");
const namesShown = 5;

/** Makes a content folder that builds: settings with their description, an article and its picture. Returns the paths of the files below it. Throws a PublisherError where something is in that place, or it cannot be written to. */
export function makePaper({ folder, now, timeZone }: NewPaper): string[] {
  if (folder.trim() === "") throw new PublisherError(`No folder is named. ${usage}`);
  requireFree(folder);
  const moment = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const day = moment.toPlainDate().toString();
  const time = moment.toPlainTime().toString({ smallestUnit: "minute" });
  // A folder's name may have signs that JSON writes in another way.
  const name = JSON.stringify(nameFrom(folder)).slice(1, -1);
  const ofDay = day.replaceAll("-", "/");
  const texts = {
    "site.json": template("site.json", { name, timeZone }),
    "site.schema.json": readFileSync(join(project, "docs/site.schema.json"), "utf8"),
    [`${ofDay}/first-article.txt`]: template("first-article.txt", { day, time }),
    [`${ofDay}/harbour.svg`]: template("harbour.svg", {}),
  };
  writeAll(folder, texts);
  return Object.keys(texts);
}

/** How the command is called. */
export const usage = "Say where the paper goes: npm run new -- path/to/paper";

// What stands there is somebody's, and is left as it is.
function requireFree(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory())
    throw new PublisherError(`${folder} is there, and is no folder. Name another place.`);
  const names = readdirSync(folder);
  if (names.length > 0)
    throw new PublisherError(
      `${folder} is not empty (${listed(names, namesShown)}), and a new paper needs a folder of its own. Nothing was written. Name another place.`,
    );
}

/** Turns "the-harbour_gazette" into "The Harbour Gazette". */
function nameFrom(folder: string): string {
  const words = basename(resolve(folder))
    .replaceAll(/[\p{C}_\s-]+/gu, " ")
    .trim();
  const name = words.replaceAll(/(?<!\S)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase("en"));
  return name || "Broadsheet";
}

function template(file: string, values: Record<string, string>): string {
  const text = readFileSync(join(project, "templates/paper", file), "utf8");
  return text.replaceAll(/\{(\w+)\}/gu, (whole, key: string) => values[key] ?? whole);
}

function writeAll(folder: string, texts: Record<string, string>): void {
  try {
    for (const [path, text] of Object.entries(texts)) {
      const file = join(folder, path);
      makeFolder(dirname(file));
      writeFileSync(file, text, { flag: "wx" });
    }
  } catch (error) {
    const { code, message } = toError(error);
    throw new PublisherError(
      `The paper cannot be written into ${folder} (${code ?? message}). See that its place may be written to, or name another.`,
    );
  }
}
