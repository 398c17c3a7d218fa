import { readdirSync, statSync } from "node:fs";
import { join, parse as parsePath } from "node:path";
import type { Article } from "#model/article.ts";
import type { Media, Medium } from "#model/medium.ts";
import type { Problem } from "#model/problem.ts";
import { isVector, readVector, withoutScripts } from "./copy-media.ts";
import { placeOf } from "./place.ts";

interface Beside {
  /** The folder that the article's text lies in. */
  folder: string;
  /** The article's text, in which a file's name is looked up. */
  text: string;
}

const pictureEndings = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"];

// Where a video has no poster, the shape that most videos have.
const defaultFrame = { width: 1280, height: 720 };

/** Turns the file names in an article into what is known of those files, and a problem for each that is not there or unreadable. */
export async function findMedia(
  article: Article,
  beside: Beside,
): Promise<{ media: Media; missing: Problem[] }> {
  const media: Media = {};
  const missing: Problem[] = [];
  for (const { file, kind } of filesOf(article)) {
    const found = isFile(join(beside.folder, file))
      ? await read(file, kind, beside.folder)
      : absent;
    if (typeof found === "string")
      missing.push({
        ...placeOf(file, beside.text),
        rule: kind,
        message: `${file} ${found}`,
        severity: "warning",
      });
    else media[file] = found;
  }
  return { media, missing };
}

/** Turns an article's media into the names of all the files that its page needs. */
export function fileNames(media: Media): string[] {
  return Object.entries(media).flatMap(([file, medium]) =>
    medium.kind === "image"
      ? [file]
      : [file, medium.poster, medium.captions].filter((name) => name !== undefined),
  );
}

const absent =
  "does not lie beside the article, so a quiet frame stands in its place. Put it there, or take its name out.";

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

async function read(file: string, kind: Medium["kind"], folder: string): Promise<Medium | string> {
  try {
    return kind === "image" ? await readImage(join(folder, file)) : await readVideo(file, folder);
  } catch (error) {
    return `cannot be read as a picture (${(error as Error).message}). Replace it, or take its name out.`;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function readImage(path: string): Promise<Medium> {
  // What the press could not clean later is refused here.
  if (isVector(path)) withoutScripts(readVector(path));
  // Loaded for the first picture: most articles have none, and it takes as long as ten of them.
  const { default: sharp } = await import("sharp");
  const { width, height } = (await sharp(path).metadata()).autoOrient;
  return { kind: "image", width, height };
}

async function readVideo(file: string, folder: string): Promise<Medium> {
  const { name } = parsePath(file);
  const siblings = new Set(readdirSync(folder));
  const poster = pictureEndings
    .map((ending) => `${name}.${ending}`)
    .find((sibling) => siblings.has(sibling));
  const captions = siblings.has(`${name}.vtt`) ? `${name}.vtt` : undefined;
  const frame = poster ? await readImage(join(folder, poster)) : defaultFrame;
  return {
    kind: "video",
    width: frame.width,
    height: frame.height,
    ...(poster && { poster }),
    ...(captions && { captions }),
  };
}
