import type { Block, Image, Video } from "#model/article.ts";
import type { Media } from "#model/medium.ts";
import type {
  PublishedArticle,
  PublishedBlock,
  PublishedImage,
  PublishedVideo,
} from "#model/published.ts";
import { slugify } from "#model/paths.ts";
import type { Submission } from "./compose.ts";
import { describe } from "./describe.ts";

const wordsPerMinute = 230;

/** Turns a submission and its path into an article on its page, with the addresses and sizes of its media. */
export function publish({ article, media }: Submission, path: string): PublishedArticle {
  const { source: _source, slug: _slug, image, body, ...rest } = article;
  return {
    ...rest,
    path,
    topics: oncePerSlug(article.topics),
    description: describe(article),
    minutes: Math.max(1, Math.round(article.wordCount / wordsPerMinute)),
    ...(image && { image: publishImage(image, media, path) }),
    body: body.map((block) => publishBlock(block, media, path)),
  };
}

// Two spellings of one topic lead to one page.
function oncePerSlug(topics: readonly string[]): string[] {
  const bySlug = new Map<string, string>();
  for (const topic of topics) {
    const slug = slugify(topic);
    if (!bySlug.has(slug)) bySlug.set(slug, topic);
  }
  return [...bySlug.values()];
}

function publishBlock(block: Block, media: Media, path: string): PublishedBlock {
  switch (block.kind) {
    case "image":
      return { kind: "image", image: publishImage(block.image, media, path) };
    case "video":
      return { kind: "video", video: publishVideo(block.video, media, path) };
    default:
      return block;
  }
}

function publishImage({ file, ...words }: Image, media: Media, path: string): PublishedImage {
  const medium = file ? media[file] : undefined;
  if (!file || medium?.kind !== "image") return words;
  const { width, height, versions, color } = medium;
  return {
    src: path + file,
    width,
    height,
    ...(versions && { versions }),
    ...(color && { color }),
    ...words,
  };
}

function publishVideo({ file, ...words }: Video, media: Media, path: string): PublishedVideo {
  const medium = file ? media[file] : undefined;
  if (!file || medium?.kind !== "video") return words;
  const { poster, captions, width, height } = medium;
  return {
    src: path + file,
    ...(poster && { poster: path + poster }),
    ...(captions && { captions: path + captions }),
    width,
    height,
    ...words,
  };
}
