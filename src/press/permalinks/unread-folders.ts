import { readPermalinks } from "./permalink-file.ts";
import { PublisherError } from "#press/report/publisher-error.ts";

/** Throws a PublisherError where a build without a store cannot read a folder that has published articles: it would withdraw them. */
export function stopForPublishedFolders(content: string, unread: readonly string[]): void {
  if (unread.length === 0) return;
  const sources = new Map<string, string>();
  for (const line of readPermalinks(content).lines)
    if ("source" in line) sources.set(line.path, line.source);
    else sources.delete(line.path);
  for (const folder of unread) {
    const inside = [...sources.values()].filter((source) => source.startsWith(folder)).length;
    if (inside > 0)
      throw new PublisherError(
        `The folder ${content}/${folder} cannot be looked into, and articles were published out of it (${inside} in permalinks.tsv). Nothing is remembered of them here, so this build would withdraw them. See that the folder is there and may be read, and build again; nothing has been changed.`,
      );
  }
}
