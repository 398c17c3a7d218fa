import { count, listed, problemLine } from "#press/report/problem-lines.ts";
import type { FolderSnapshot, SkippedEntries } from "#press/store/folder-table.ts";

/** Collects the files, folders and links of a content folder that are not read. */
export class SkippedList {
  readonly #all: SkippedEntries = { skipped: [], problems: [] };

  add({ skipped = [], problems = [] }: FolderSnapshot): void {
    for (const path of skipped) this.#all.skipped.push(path);
    for (const problem of problems) this.#all.problems.push(problem);
  }

  /** All of them, in the order of their paths. */
  sorted(): SkippedEntries {
    const { skipped, problems } = this.#all;
    return {
      skipped: skipped.toSorted(),
      problems: problems.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    };
  }
}

/** Turns what is not read into lines, problems first. */
export function skippedEntryLines(entries: SkippedEntries, folder: string): string[] {
  return [...entryProblemLines(entries, folder), ...skippedFileLines(entries.skipped)];
}

/** Turns problems with files, folders and links into a line for each. */
export function entryProblemLines({ problems }: SkippedEntries, folder: string): string[] {
  return problems.map(({ path, problem }) => problemLine(`${folder}/${path}`, problem));
}

/** Counts the problems with files, folders and links. */
export function countEntryProblems({ problems }: SkippedEntries): {
  errors: number;
  warnings: number;
} {
  const errors = problems.filter(({ problem }) => problem.severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

const document = /\.(?:md|markdown|html?|docx?|odt|rtf)$/iu;
const namesShown = 5;

/** Names the skipped files: in one line those that may be articles in another format, in another line the rest. */
export function skippedFileLines(paths: readonly string[]): string[] {
  const documents = paths.filter((path) => document.test(path));
  const rest = paths.filter((path) => !document.test(path));
  const lines: string[] = [];
  if (documents.length > 0)
    lines.push(
      `skipped: ${count(documents.length, "file")} in a format that is not read yet (${listed(documents, namesShown)}); save what is an article as .txt`,
    );
  if (rest.length > 0) {
    const files =
      rest.length === 1
        ? "1 file that is not an article"
        : `${rest.length} files that are not articles`;
    lines.push(`skipped: ${files} (${listed(rest, namesShown)})`);
  }
  return lines;
}
