import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";

/** The options and variables of a command. */
export interface Settings {
  /** The folder of the content, absolute. */
  content: string;
  /** The folder that the site is written to, absolute. */
  out: string;
  /** Whether an article that cannot be published fails the build. */
  strict: boolean;
  /** Whether a folder with other files in it may be taken over. */
  adopt: boolean;
  /** Whether most articles may be withdrawn at once. */
  withdraw: boolean;
  /** The time of the build, in milliseconds since 1970. */
  now: number;
}

const options = {
  strict: { type: "boolean", default: false },
  adopt: { type: "boolean", default: false },
  withdraw: { type: "boolean", default: false },
  now: { type: "string" },
} as const;

const usage =
  "The options are --strict, --adopt, --withdraw and --now TIME; the variables CONTENT and OUT name the folders.";

/** Reads a command's options and variables. Throws a PublisherError where one is unknown or empty, or where the path of the project cannot be bundled. */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Settings {
  refuseProjectAt(process.cwd());
  const { now, ...switches } = parse(args);
  return {
    content: folder("CONTENT", env["CONTENT"] ?? "content"),
    out: folder("OUT", env["OUT"] ?? "dist"),
    ...switches,
    now: readNow(now),
  };
}

// The bundler takes a path to end at one of these signs.
function refuseProjectAt(root: string): void {
  const sign = /[#?]/u.exec(root)?.[0];
  if (sign === undefined) return;
  throw new PublisherError(
    `The project lies in ${root}, and the bundler takes a path to end at its ${sign}. Move the project into a folder whose path has neither # nor ?.`,
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new PublisherError(`${toError(error).message.replace(/\. .*/su, "")}. ${usage}`);
  }
}

// Somebody forgot to fill an empty variable. It would mean the project itself.
function folder(name: string, value: string): string {
  if (value.trim() !== "") return resolve(value);
  throw new PublisherError(
    `${name} is set and empty, so it names no folder. Give it a folder, or take it out of the environment.`,
  );
}

/** Turns the value of --now into the time of the build, in milliseconds since 1970; without a value, the present. */
export function readNow(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(text);
  try {
    // A time needs a zone: without one it would depend on the machine.
    return Temporal.Instant.from(isDay ? `${text}T00:00Z` : text).epochMilliseconds;
  } catch {
    throw new PublisherError(
      `--now ${text} is no time. Write it as 2020-01-04T20:59:00Z, or leave it out to mean the present.`,
    );
  }
}
