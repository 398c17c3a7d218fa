import { plainVersion, toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Masthead } from "#model/site.ts";

/** A file that goes with an article in a feed. */
export interface Enclosure {
  url: string;
  /** Media type. */
  type: string;
  /** In bytes. */
  length: number;
}

/** The size of an article's file in bytes, both given by their paths. */
export type SizeOf = (article: string, file: string) => number;

const pictureTypes = { jpg: "image/jpeg", png: "image/png" };
const videoTypes: Record<string, string> = { mp4: "video/mp4", webm: "video/webm" };

/** Lists the files that go with an article in a feed: its picture, in a format that every program shows, and its videos. */
export function enclosuresOf(
  site: Masthead,
  { path: article, image, body }: PublishedArticle,
  sizeOf: SizeOf,
): Enclosure[] {
  const pictures =
    image?.src && image.versions
      ? [
          {
            path: plainVersion(image.src, image.versions).path,
            type: pictureTypes[image.versions.fallback],
          },
        ]
      : [];
  const videos = body.flatMap((block) =>
    block.kind === "video" && block.video.src
      ? [{ path: block.video.src, type: videoTypeOf(block.video.src) }]
      : [],
  );
  return [...pictures, ...videos].map(({ path, type }) => ({
    url: toUrl(site, path),
    type,
    length: sizeOf(article, path),
  }));
}

function videoTypeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return videoTypes[ending] ?? "application/octet-stream";
}
