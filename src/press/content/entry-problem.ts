import type { Problem } from "#model/problem.ts";
import { fileProblem, type EntryProblem } from "#press/report/file-problem.ts";

/** A folder that the machine does not let the press look into. */
export function unreadFolder(path: string, { message }: Error): EntryProblem {
  return entryProblem(path, {
    rule: "unreadable",
    message: `The folder cannot be looked into (${message}). What is known of it stays published; see that it is there and may be read.`,
    severity: "error",
  });
}

/** A folder that is a pressed site. */
export function pressedSite(path: string): EntryProblem {
  return entryProblem(path, {
    rule: "pressed-site",
    message: `The folder is a site that was pressed, or the lists of what a build did, so nothing in it is read. Move it out of the content folder.`,
    severity: "warning",
  });
}

/** A link that is not followed. */
export function refusedLink(path: string, message: string): EntryProblem {
  return entryProblem(path, { rule: "link", message, severity: "error" });
}

/** A link to what is read anyway, or was read by another link. */
export function secondWay(path: string, real: string): EntryProblem {
  return entryProblem(path, {
    rule: "link",
    message: `This leads to ${real}, which is read already, and once is enough. Take the link away.`,
    severity: "warning",
  });
}

/** Something that is no file: a pipe, a socket or a device. */
export function noFile(path: string): EntryProblem {
  return entryProblem(path, { rule: "no-file", message: noFileMessage, severity: "warning" });
}

/** Says of a pipe, a socket or a device that it cannot be read. */
export const noFileMessage =
  "This is a pipe, a socket or a device, not a file, so it is not read. Take it out of the content folder.";

function entryProblem(path: string, problem: Omit<Problem, "line" | "column">): EntryProblem {
  return { path, problem: fileProblem(problem) };
}
