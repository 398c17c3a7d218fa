import type { Problem } from "#model/problem.ts";

/** A fault of the press over one article, which keeps that article out and no other. */
export function internalProblem({ message }: Error): Problem {
  return {
    rule: "internal",
    message: `Broadsheet cannot take this article in (${message}). That is a fault of Broadsheet: please report it with the file. Until it is mended, shorten or simplify the text.`,
    line: 1,
    column: 1,
    severity: "error",
  };
}
