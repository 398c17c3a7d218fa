import type { Article } from "./article.ts";

/** The files that a picture was turned into, smaller and without what the camera noted: one for each width and format. */
export interface Versions {
  /** What their names begin with, as `quay` in `quay-800.avif`. */
  stem: string;
  /** Pixels, ascending. */
  widths: number[];
  /** For browsers that show neither AVIF nor WebP; PNG where something shines through. */
  fallback: "jpg" | "png";
}

/** What is known of a picture or video file that stands beside an article. */
export type Medium =
  | {
      kind: "image";
      /** The file's name on disk, where the article spells it in another way. */
      file?: string;
      /** The file's name beside the page, where its own is taken there. */
      name?: string;
      width: number;
      height: number;
      versions?: Versions;
      /** `#rrggbb`, on average; absent where something shines through. */
      color?: string;
    }
  | {
      kind: "video";
      /** As of a picture. */
      file?: string;
      width: number;
      height: number;
      poster?: string;
      captions?: string;
    };

/** Media by the name that the article has for their file. */
export type Media = Record<string, Medium>;

/** Turns an article's media into the files that its page needs: their names beside the page, and beside the text. */
export function filesNeeded(media: Media): Map<string, string> {
  const files = Object.entries(media).flatMap(([key, medium]): [string, string | undefined][] =>
    medium.kind === "image"
      ? [[medium.name ?? key, medium.file ?? key]]
      : [
          [key, medium.file ?? key],
          [medium.poster ?? "", medium.poster],
          [medium.captions ?? "", medium.captions],
        ],
  );
  return new Map(files.filter((one): one is [string, string] => one[1] !== undefined));
}

/** Lists the files that an article names. */
export function filesOf({ image, body }: Article): { file: string; kind: Medium["kind"] }[] {
  const named = [
    { file: image?.file, kind: "image" as const },
    ...body.map((block) => {
      if (block.kind === "image") return { file: block.image.file, kind: "image" as const };
      return {
        file: block.kind === "video" ? block.video.file : undefined,
        kind: "video" as const,
      };
    }),
  ];
  return named.filter(
    (one): one is { file: string; kind: Medium["kind"] } => one.file !== undefined,
  );
}
