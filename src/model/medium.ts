import type { Article } from "./article.ts";

/** The files made of a picture, one for each width and format, without the metadata of the camera. */
export interface Versions {
  /** What their names begin with: `quay` in `quay-800.avif`. */
  stem: string;
  /** Pixels, ascending. */
  widths: number[];
  /** The format for browsers that show neither AVIF nor WebP: PNG for pictures with transparency. */
  fallback: "jpg" | "png";
}

/** What is known of a picture or video file of an article. */
export type Medium =
  | {
      kind: "image";
      /** The name of the file on disk, if the article spells it differently. */
      file?: string;
      /** The name of the file beside the page, if another file there has its own name. */
      name?: string;
      width: number;
      height: number;
      versions?: Versions;
      /** The average colour, `#rrggbb`; absent for pictures with transparency. */
      color?: string;
      /** Whether it is a chart, a logo or the like, and no photograph. */
      drawing?: boolean;
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

/** Media by the file name in the article. */
export type Media = Record<string, Medium>;

/** Lists the files that an article's page needs: maps their names beside the page to those beside the text. */
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
