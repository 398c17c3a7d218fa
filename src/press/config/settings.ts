import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PublisherError } from "#press/report/publisher-error.ts";
import { contentFault } from "./content-folder.ts";
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
  /** The port, host name and page of a command that serves; what is not given, it chooses. */
  port?: number | undefined;
  host?: string | undefined;
  open?: boolean | undefined;
}

/** What a command does decides its options. */
export type Task = "build" | "serve";

const options = {
  strict: { type: "boolean", default: false },
  adopt: { type: "boolean", default: false },
  withdraw: { type: "boolean", default: false },
  now: { type: "string" },
  port: { type: "string" },
  host: { type: "string" },
  open: { type: "boolean" },
} as const;

const optionNames = {
  build: ["--strict", "--adopt", "--withdraw", "--now TIME"],
  serve: ["--port NUMBER", "--host NAME", "--open"],
};

/** Reads a command's options and variables. A folder among the arguments counts for more than CONTENT. Throws a PublisherError where one is unknown or empty, or where the path of the project cannot be bundled. */
export function readSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  tasks: readonly Task[] = ["build"],
): Settings {
  refuseProjectAt(process.cwd());
  const usage = usageOf(tasks);
  const { values, positionals } = parse(args, tasks, usage);
  const { now, port, ...others } = values;
  return {
    content: folder("CONTENT", paperIn(positionals, usage) ?? env["CONTENT"] ?? "content"),
    out: folder("OUT", env["OUT"] ?? "dist"),
    ...others,
    now: readNow(now),
    port: readPort(port),
  };
}

function usageOf(tasks: readonly Task[]): string {
  const names = tasks.flatMap((task) => optionNames[task]);
  const listed = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  const folders =
    "a folder, or the variable CONTENT, names the paper, and OUT the folder of its site.";
  return names.length > 0 ? `The options are ${listed}; ${folders}` : `Here, ${folders}`;
}

// The bundler takes a path to end at one of these signs.
function refuseProjectAt(root: string): void {
  const sign = /[#?]/u.exec(root)?.[0];
  if (sign === undefined) return;
  throw new PublisherError(
    `The project lies in ${root}, and the bundler takes a path to end at its ${sign}. Move the project into a folder whose path has neither # nor ?.`,
  );
}

function parse(args: readonly string[], tasks: readonly Task[], usage: string) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    const known = new Set(tasks.flatMap((task) => optionNames[task]).map(nameOf));
    for (const token of parsed.tokens)
      if (token.kind === "option" && !known.has(`--${token.name}`))
        throw new Error(`Unknown option '${token.rawName}'`);
    return parsed;
  } catch (error) {
    throw new PublisherError(`${toError(error).message.replace(/\. .*/su, "")}. ${usage}`);
  }
}

// Without the value that follows it.
function nameOf(option: string): string {
  return option.split(" ", 1).join("");
}

function paperIn(positionals: readonly string[], usage: string): string | undefined {
  const [paper, ...others] = positionals;
  if (others.length > 0)
    throw new PublisherError(
      `A command is for one paper, and these are ${positionals.length} folders: ${positionals.join(", ")}. ${usage}`,
    );
  if (paper === undefined) return undefined;
  const fault = contentFault(resolve(paper));
  if (fault && paper.trim() !== "") throw new PublisherError(`${fault} ${usage}`);
  return paper;
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535) return Number(text);
  throw new PublisherError(`--port ${text} is no port. Give a number from 0 to 65535.`);
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
