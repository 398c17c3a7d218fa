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

/** Turns a page into one that does not show these files, given by their paths: it has quiet frames in their place. */
export function withoutFiles(missing: ReadonlySet<string>, page: Page): Page {
  if (missing.size === 0 || page.kind !== "article") return page;
  const { article } = page;
  const { image, body } = article;
  const blocks = body.map((block) => withoutFilesIn(missing, block));
  return {
    ...page,
    article: { ...article, ...(image && { image: imageWithout(missing, image) }), body: blocks },
  };
}

function withoutFilesIn(missing: ReadonlySet<string>, block: PublishedBlock): PublishedBlock {
  if (block.kind === "image") return { ...block, image: imageWithout(missing, block.image) };
  if (block.kind === "video") return { ...block, video: videoWithout(missing, block.video) };
  return block;
}

function imageWithout(missing: ReadonlySet<string>, image: PublishedImage): PublishedImage {
  const { src, versions, ...words } = image;
  const folder = src?.slice(0, src.lastIndexOf("/") + 1);
  const beginning = versions && `${folder}${versions.stem}-`;
  const isMissing = [...missing].some(
    (file) => file === src || (beginning && file.startsWith(beginning)),
  );
  if (!isMissing) return image;
  const { width: _width, height: _height, color: _color, ...rest } = words;
  return rest;
}

function videoWithout(missing: ReadonlySet<string>, video: PublishedVideo): PublishedVideo {
  const { src, poster, captions, ...rest } = video;
  return {
    ...rest,
    ...(src && !missing.has(src) && { src }),
    ...(src && !missing.has(src) && poster && !missing.has(poster) && { poster }),
    ...(src && !missing.has(src) && captions && !missing.has(captions) && { captions }),
  };
}

/** Warns of a file that was there when its article was read, and could not be copied to the site. */
export function missingFileWarning(file: string): Problem {
  return fileProblem({
    rule: /\.(?:mp4|webm|vtt|video)$/iu.test(file) ? "video" : "image",
    message:
      "The file vanished, or may not be read any more, since its article was read. A quiet frame stands in its place until the next build finds it.",
    severity: "warning",
  });
}
