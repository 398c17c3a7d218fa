import { count, listed, problemLine } from "#press/report/problem-lines.ts";
import { type FolderSnapshot, type LeftOut } from "#press/store/folder-table.ts";

/** Collects, listing by listing, what lies in a content folder and is not read. */
export class LeftOutList {
  readonly #all: LeftOut = { passedOver: [], problems: [] };

  note({ passedOver = [], problems = [] }: FolderSnapshot): void {
    for (const path of passedOver) this.#all.passedOver.push(path);
    for (const problem of problems) this.#all.problems.push(problem);
  }

  /** All of it, in the order of its paths. */
  sorted(): LeftOut {
    const { passedOver, problems } = this.#all;
    return {
      passedOver: passedOver.toSorted(),
      problems: problems.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    };
  }
}

/** Turns what was not read into lines, problems first. */
export function leftOutLines(leftOut: LeftOut, folder: string): string[] {
  return [...entryLines(leftOut, folder), ...passedOverLines(leftOut.passedOver)];
}

/** Turns what is wrong with folders and links into a line for each. */
export function entryLines({ problems }: LeftOut, folder: string): string[] {
  return problems.map(({ path, problem }) => problemLine(`${folder}/${path}`, problem));
}

/** Counts what is wrong with folders and links. */
export function entryCounts({ problems }: LeftOut): { errors: number; warnings: number } {
  const errors = problems.filter(({ problem }) => problem.severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

const document = /\.(?:md|markdown|html?|docx?|odt|rtf)$/iu;
const namesShown = 5;

/** Says which files were passed over: a line for those that hold articles in a format that is not read, and one for the rest. */
export function passedOverLines(paths: readonly string[]): string[] {
  const documents = paths.filter((path) => document.test(path));
  const rest = paths.filter((path) => !document.test(path));
  return [
    ...(documents.length > 0
      ? [
          `passed over: ${count(documents.length, "file")} in a format that is not read yet (${listed(documents, namesShown)}); save what is an article as .txt`,
        ]
      : []),
    ...(rest.length > 0
      ? [
          `passed over: ${rest.length === 1 ? "1 file that is no article" : `${rest.length} files that are no articles`} (${listed(rest, namesShown)})`,
        ]
      : []),
  ];
}
