import { readFileSync, type Stats, statSync } from "node:fs";
import type { Problem } from "#model/problem.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";
import type { Position } from "#wire/copy.ts";
import { decode } from "#wire/decode.ts";
import { type JsonTree, parseJson } from "./json-tree.ts";

// Settings are far shorter.
const maxBytes = 1_000_000;

/** A file of settings at the top of a content folder. */
export class SettingsFile {
  readonly file: string;
  /** The name of its problems. */
  readonly #rule: string;

  constructor(file: string, rule: string) {
    this.file = file;
    this.#rule = rule;
  }

  /** Reads keys and values; undefined where there is no file. Throws a PublisherError where it has no braces around them. What else is wrong in its JSON is returned. */
  read(): { given: object; json: JsonTree; errors: Problem[]; warnings: Problem[] } | undefined {
    const bytes = this.#readBytes();
    if (!bytes) return undefined;
    const { text, problems } = decode(bytes);
    const json = parseJson(text);
    const errors = json.faults.map((fault) => this.problemAt(fault, fault.message));
    const given = json.value;
    if (given === undefined) throw this.failure(errors);
    if (typeof given !== "object" || given === null || Array.isArray(given))
      throw this.failure([
        ...errors,
        this.problemAt(top, "This must be keys and values in braces."),
      ]);
    return { given, json, errors, warnings: problems };
  }

  problemAt({ line, column }: Position, message: string): Problem {
    return { rule: this.#rule, message, line, column, severity: "error" };
  }

  /** Turns errors into one that names the place of each. */
  failure(errors: readonly Problem[]): PublisherError {
    const sorted = errors.toSorted((a, b) => a.line - b.line || a.column - b.column);
    const lines = sorted.map(
      ({ rule, line, column, message }) =>
        `${this.file}:${line}:${column} error ${rule} ${message}`,
    );
    return new PublisherError(lines.join("\n"));
  }

  #readBytes(): Uint8Array | undefined {
    try {
      const stats = statSync(this.file, { throwIfNoEntry: false });
      if (!stats) return undefined;
      const fault = faultOf(stats);
      if (fault) throw this.failure([this.problemAt(top, fault)]);
      return readFileSync(this.file);
    } catch (error) {
      if (error instanceof PublisherError) throw error;
      const message = `This cannot be read (${toError(error).message}). See that it may be read.`;
      throw this.failure([this.problemAt(top, message)]);
    }
  }
}

const top = { line: 1, column: 1 };

function faultOf(stats: Stats): string | undefined {
  if (!stats.isFile())
    return "This is no file. Put the settings of the paper into a text file of this name.";
  if (stats.size > maxBytes)
    return `This has ${stats.size} bytes, and the settings of a paper have ${maxBytes} at most. See that it is the right file.`;
  return undefined;
}
