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
