import type { Problem } from "#model/problem.ts";

/** A problem with a file as a whole, at its beginning. */
export function fileProblem(problem: Omit<Problem, "line" | "column">): Problem {
  return { ...problem, line: 1, column: 1 };
}

/** A fault of Broadsheet over one article. The others are published. */
export function internalProblem({ message }: Error): Problem {
  return fileProblem({
    rule: "internal",
    message: `Broadsheet cannot take this article in (${message}). That is a fault of Broadsheet: please report it with the file. Until it is mended, shorten or simplify the text.`,
    severity: "error",
  });
}

/** A problem with a file, folder or link itself, not with what is in it. */
export interface EntryProblem {
  /** Relative to the content folder. A folder's ends with `/`. */
  path: string;
  problem: Problem;
}
