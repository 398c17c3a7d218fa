import { join, parse as parsePath } from "node:path";
import type { Article } from "#model/article.ts";
import type { Media, Medium } from "#model/medium.ts";
import type { Problem } from "#model/problem.ts";
import { shareCardName } from "#press/images/share-card-cache.ts";
import { isSvg, readSvg } from "#press/svg/read-svg.ts";
import { sanitizeSvg } from "#press/svg/sanitize-svg.ts";
import { type Beside, findFile, namesIn } from "./find-file.ts";
import { findPosition } from "#press/report/find-position.ts";
import { filesOf } from "#model/medium.ts";
import { toError } from "#press/report/to-error.ts";

const pictureEndings = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"];

// Where a video has no poster, the shape that most videos have.
const defaultFrame = { width: 1280, height: 720 };

/** Pixels; what the library for pictures reads at most. */
const mostPixels = 16_383 * 16_383;

/** Turns the file names in an article into what is known of those files, and a problem for each that is not there or unreadable. */
export async function findMedia(
  article: Article,
  { text, ...place }: Beside & { text: string },
): Promise<{ media: Media; missing: Problem[] }> {
  const media: Media = {};
  const missing: Problem[] = [];
  for (const { file, kind } of filesOf(article)) {
    const refuse = (name: string, fault: string) =>
      missing.push({
        ...findPosition(file, text),
        rule: kind,
        message: `${name} ${fault}`,
        severity: "warning",
      });
    const medium =
      kind === "image" ? await findImage(file, place) : await findVideo(file, place, refuse);
    if (typeof medium === "string") refuse(file, medium);
    else media[file] = medium;
  }
  return { media: withFreeNames(media), missing };
}

async function findImage(name: string, place: Beside): Promise<Medium | string> {
  const found = findFile(name, place);
  if ("fault" in found) return found.fault;
  const { file } = found;
  try {
    const size = await sizeOf(join(place.folder, file));
    return { kind: "image", ...size, ...(file !== name && { file }) };
  } catch (error) {
    return faultOfPicture(toError(error));
  }
}

function faultOfPicture({ message }: Error): string {
  return `cannot be read as a picture (${message.split("\n")[0]}). Replace it, or take its name out.`;
}

async function sizeOf(path: string): Promise<{ width: number; height: number }> {
  // What the press could not clean later is refused here.
  const clean = isSvg(path) ? Buffer.from(sanitizeSvg(readSvg(path))) : path;
  // Loaded for the first picture: most articles have none, and it takes as long as ten of them.
  const { default: sharp } = await import("sharp");
  const { autoOrient, pages = 1 } = await sharp(clean, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  if (width * height * pages > mostPixels)
    throw new Error(`it has ${width * height * pages} pixels, and at most ${mostPixels} are read`);
  return { width, height };
}

async function findVideo(
  name: string,
  place: Beside,
  refuse: (name: string, fault: string) => void,
): Promise<Medium | string> {
  const found = findFile(name, place);
  if ("fault" in found) return found.fault;
  const { file } = found;
  const companion = (endings: readonly string[]) => {
    const one = companionOf(file, endings, place.folder);
    const its = one === undefined ? undefined : findFile(one, place);
    if (its && "fault" in its) refuse(one!, its.fault);
    return its && "file" in its ? one : undefined;
  };
  const captions = companion(["vtt"]);
  const medium = { kind: "video", ...(file !== name && { file }) } as const;
  const tracks = captions === undefined ? {} : { captions };
  const poster = companion(pictureEndings);
  if (poster === undefined) return { ...medium, ...defaultFrame, ...tracks };
  try {
    return { ...medium, ...(await sizeOf(join(place.folder, poster))), poster, ...tracks };
  } catch (error) {
    refuse(poster, faultOfPicture(toError(error)));
    return { ...medium, ...defaultFrame, ...tracks };
  }
}

// A file of the same name but for its ending.
function companionOf(file: string, endings: readonly string[], folder: string): string | undefined {
  const siblings = namesIn(folder);
  const stem = parsePath(file).name.normalize("NFC");
  return endings
    .map((ending) => siblings.find((one) => one.normalize("NFC") === `${stem}.${ending}`))
    .find((one) => one !== undefined);
}

// The card of the article lies beside its page, and some disks do not tell `Card.JPG` from it.
function withFreeNames(media: Media): Media {
  const taken = new Set(Object.keys(media).map((name) => name.toLowerCase()));
  const named = Object.entries(media).map(([key, medium]) => {
    if (medium.kind !== "image" || key.toLowerCase() !== shareCardName)
      return [key, medium] as const;
    const { name, ext } = parsePath(key);
    let free = `${name}-picture${ext}`;
    while (taken.has(free.toLowerCase())) free = `${parsePath(free).name}-picture${ext}`;
    taken.add(free.toLowerCase());
    return [key, { ...medium, name: free }] as const;
  });
  return Object.fromEntries(named);
}
