import { closeSync, openSync, statSync } from "node:fs";
import type { Page } from "#model/page.ts";
import type { Problem } from "#model/problem.ts";
import { fileProblem } from "#press/report/file-problem.ts";
import type { PublishedBlock, PublishedImage, PublishedVideo } from "#model/published.ts";

/** Tells whether a file is there, and can be opened now. */
export function isReadable(file: string): boolean {
  try {
    // Before it is opened: a pipe would wait for its other end.
    if (!statSync(file).isFile()) return false;
    closeSync(openSync(file, "r"));
    return true;
  } catch {
    return false;
  }
}

/** Turns a page into one without these files, by their paths: quiet frames stand in their place. */
export function withoutFiles(lost: ReadonlySet<string>, page: Page): Page {
  if (lost.size === 0 || page.kind !== "article") return page;
  const { article } = page;
  const { image, body } = article;
  const blocks = body.map((block) => withoutFilesIn(lost, block));
  return {
    ...page,
    article: { ...article, ...(image && { image: imageWithout(lost, image) }), body: blocks },
  };
}

function withoutFilesIn(lost: ReadonlySet<string>, block: PublishedBlock): PublishedBlock {
  if (block.kind === "image") return { ...block, image: imageWithout(lost, block.image) };
  if (block.kind === "video") return { ...block, video: videoWithout(lost, block.video) };
  return block;
}

function imageWithout(lost: ReadonlySet<string>, image: PublishedImage): PublishedImage {
  const { src, versions, ...words } = image;
  const folder = src?.slice(0, src.lastIndexOf("/") + 1);
  const beginning = versions && `${folder}${versions.stem}-`;
  const isLost = [...lost].some(
    (file) => file === src || (beginning && file.startsWith(beginning)),
  );
  if (!isLost) return image;
  const { width: _width, height: _height, color: _color, ...rest } = words;
  return rest;
}

function videoWithout(lost: ReadonlySet<string>, video: PublishedVideo): PublishedVideo {
  const { src, poster, captions, ...rest } = video;
  return {
    ...rest,
    ...(src && !lost.has(src) && { src }),
    ...(src && !lost.has(src) && poster && !lost.has(poster) && { poster }),
    ...(src && !lost.has(src) && captions && !lost.has(captions) && { captions }),
  };
}

/** The problem of a file that was there when its article was read, and could not be read when it was to be published. */
export function lostProblem(file: string): Problem {
  return fileProblem({
    rule: /\.(?:mp4|webm|vtt|video)$/iu.test(file) ? "video" : "image",
    message:
      "The file vanished, or may not be read any more, since its article was read. A quiet frame stands in its place until the next build finds it.",
    severity: "warning",
  });
}
