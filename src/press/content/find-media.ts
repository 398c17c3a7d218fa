import { join, parse as parsePath } from "node:path";
import type { Article } from "#model/article.ts";
import { filesOf, type Media, type Medium } from "#model/medium.ts";
import type { Problem } from "#model/problem.ts";
import { shareCardName } from "#press/images/share-card-cache.ts";
import { findPosition } from "#press/report/find-position.ts";
import { findFile, type MediaPlace, siblingOf } from "./find-file.ts";
import { measureImage } from "./measure-image.ts";

const imageEndings = ["svg", "png", "jpg", "jpeg", "webp", "avif", "gif"];

// Of a video without a poster: the shape that most videos have.
const defaultSize = { width: 1280, height: 720 };

/** Says of a file why it is not published. */
type Refuse = (name: string, fault: string) => void;

/** Finds the files that an article names, in the folder of its text. A file that is missing or cannot be read is a problem. */
export async function findMedia(
  article: Article,
  text: string,
  place: MediaPlace,
): Promise<{ media: Media; problems: Problem[] }> {
  const media: Media = {};
  const problems: Problem[] = [];
  for (const { file, kind } of filesOf(article)) {
    const refuse: Refuse = (name, fault) => {
      const message = `${name} ${fault}`;
      problems.push({ ...findPosition(file, text), rule: kind, message, severity: "warning" });
    };
    const find = kind === "image" ? findImage : findVideo;
    const medium = await find(file, place, refuse);
    if (medium) media[file] = medium;
  }
  return { media: withFreeNames(media), problems };
}

async function findImage(name: string, place: MediaPlace, refuse: Refuse) {
  const found = findFile(name, place);
  if ("fault" in found) return void refuse(name, found.fault);
  const { file } = found;
  const size = await measureImage(join(place.folder, file));
  if ("fault" in size) return void refuse(name, size.fault);
  return { kind: "image", ...size, ...(file !== name && { file }) } as const;
}

async function findVideo(name: string, place: MediaPlace, refuse: Refuse) {
  const found = findFile(name, place);
  if ("fault" in found) return void refuse(name, found.fault);
  const { file } = found;
  const captions = companionOf(file, ["vtt"], { place, refuse });
  const poster = companionOf(file, imageEndings, { place, refuse });
  const size = poster && (await measureImage(join(place.folder, poster)));
  if (poster && size && "fault" in size) refuse(poster, size.fault);
  return {
    kind: "video",
    ...(file !== name && { file }),
    ...(size && !("fault" in size) ? { ...size, poster } : defaultSize),
    ...(captions && { captions }),
  } as const;
}

/** The file beside a video that has its name with one of these endings. */
function companionOf(
  video: string,
  endings: readonly string[],
  { place, refuse }: { place: MediaPlace; refuse: Refuse },
): string | undefined {
  const name = siblingOf(video, endings, place.folder);
  if (name === undefined) return undefined;
  const found = findFile(name, place);
  if ("file" in found) return name;
  refuse(name, found.fault);
  return undefined;
}

// The share card lies beside the page under its name, and some disks do not tell `Card.JPG` from it.
function withFreeNames(media: Media): Media {
  const taken = new Set(Object.keys(media).map((name) => name.toLowerCase()));
  const named = Object.entries(media).map(([key, medium]): [string, Medium] => {
    if (medium.kind !== "image" || key.toLowerCase() !== shareCardName) return [key, medium];
    const name = freeName(key, taken);
    taken.add(name.toLowerCase());
    return [key, { ...medium, name }];
  });
  return Object.fromEntries(named);
}

function freeName(file: string, taken: ReadonlySet<string>): string {
  const { name, ext } = parsePath(file);
  let free = `${name}-picture${ext}`;
  while (taken.has(free.toLowerCase())) free = `${parsePath(free).name}-picture${ext}`;
  return free;
}
