import type { Problem } from "#model/problem.ts";
import { fileProblem, type EntryProblem } from "#press/report/file-problem.ts";

/** A folder that cannot be read. */
export function unreadFolder(path: string, { message }: Error): EntryProblem {
  return entryProblem(path, {
    rule: "unreadable",
    message: `The folder cannot be looked into (${message}). What is known of it stays published; see that it is there and may be read.`,
    severity: "error",
  });
}

/** A folder that a build has written. */
export function builtSite(path: string): EntryProblem {
  return entryProblem(path, {
    rule: "pressed-site",
    message:
      "The folder was written by a build, as a site or as its lists for uploads, so nothing in it is read. Move it out of the content folder.",
    severity: "warning",
  });
}

/** A link that is not followed. */
export function refusedLink(path: string, message: string): EntryProblem {
  return entryProblem(path, { rule: "link", message, severity: "error" });
}

/** A link to a folder or text that is read already. */
export function secondWay(path: string, real: string): EntryProblem {
  return entryProblem(path, {
    rule: "link",
    message: `This leads to ${real}, which is read already, and once is enough. Take the link away.`,
    severity: "warning",
  });
}

/** A pipe, a socket or a device. */
export function noFile(path: string): EntryProblem {
  return entryProblem(path, { rule: "no-file", message: noFileMessage, severity: "warning" });
}

export const noFileMessage =
  "This is a pipe, a socket or a device, not a file, so it is not read. Take it out of the content folder.";

function entryProblem(path: string, problem: Omit<Problem, "line" | "column">): EntryProblem {
  return { path, problem: fileProblem(problem) };
}
