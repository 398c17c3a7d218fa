import type { Problem } from "#model/problem.ts";

/** Turns what is wrong with a file as a whole into a problem at its beginning. */
export function fileProblem(problem: Omit<Problem, "line" | "column">): Problem {
  return { ...problem, line: 1, column: 1 };
}

/** A fault of the press over one article, which keeps that article out and no other. */
export function internalProblem({ message }: Error): Problem {
  return fileProblem({
    rule: "internal",
    message: `Broadsheet cannot take this article in (${message}). That is a fault of Broadsheet: please report it with the file. Until it is mended, shorten or simplify the text.`,
    severity: "error",
  });
}

/** What is wrong with a file, folder or link, whatever stands in it. */
export interface EntryProblem {
  /** Below the content folder; a folder's ends with `/`. */
  path: string;
  problem: Problem;
}
