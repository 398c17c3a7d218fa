import { statSync } from "node:fs";
import { PublisherError } from "#press/report/publisher-error.ts";

/** Throws a PublisherError where a content folder is not there, or is something else. */
export function requireContent(content: string): void {
  const fault = contentFault(content);
  if (fault)
    throw new PublisherError(
      `${fault} Name the folder of the articles in the variable CONTENT, or after the command.`,
    );
}

/** Says what is wrong with a content folder as a whole; undefined where it can be read. */
export function contentFault(content: string): string | undefined {
  const kind = kindOf(content);
  if (kind === "folder") return undefined;
  return kind === "file"
    ? `${content} is a file, and a paper is a folder.`
    : `There is no content folder at ${content}.`;
}

function kindOf(path: string): "folder" | "file" | undefined {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    // It is not there, or its path leads through a file or round in a circle.
    return undefined;
  }
}
