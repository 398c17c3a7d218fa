import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Submission } from "#edition/submission.ts";
import { filesNeeded, type Media, type Medium } from "#model/medium.ts";
import { versionName } from "#model/paths.ts";
import type { Problem } from "#model/problem.ts";
import { findPosition } from "#press/report/find-position.ts";
import { toError } from "#press/report/to-error.ts";
import { isSvg } from "#press/svg/read-svg.ts";
import type { Purpose, ResizedImage } from "./resize-image.ts";
import { VariantStems } from "./variant-stems.ts";

/** An article's media, now that its images have variants for every screen. */
export interface ArticleImages {
  media: Media;
  /** The files to publish beside the page that do not lie so beside the text, by name. */
  variants: ReadonlyMap<string, string>;
  problems: readonly Problem[];
}

/** The content folder, and the folder in which variants are kept for the next build. */
interface ImageFolders {
  content: string;
  cache: string;
}

/** Resizes the images of an article. One that cannot be read is left out, with a warning. */
export async function resizeArticleImages(
  { article, media }: Submission,
  { content, cache }: ImageFolders,
): Promise<ArticleImages> {
  const images = new ImageResizer(media, join(content, article.source), cache);
  for (const image of imagesIn(media)) await images.add(image);
  return images;
}

/** An image of an article: a picture, or a video's poster. */
interface ArticleImage {
  /** The name under which the article has its medium. */
  key: string;
  medium: Medium;
  /** As the article spells it, or a poster's on disk. */
  name: string;
  /** On disk. */
  file: string;
  purpose: Purpose;
}

// SVG needs no variants.
function imagesIn(media: Media): ArticleImage[] {
  return Object.entries(media).flatMap(([key, medium]): ArticleImage[] => {
    if (isSvg(key)) return [];
    if (medium.kind === "image")
      return [{ key, medium, name: key, file: medium.file ?? key, purpose: "picture" }];
    const { poster } = medium;
    if (!poster || isSvg(poster)) return [];
    return [{ key, medium, name: poster, file: poster, purpose: "poster" }];
  });
}

class ImageResizer implements ArticleImages {
  readonly media: Media;
  readonly variants = new Map<string, string>();
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #cache: string;
  readonly #stems = new VariantStems();

  /** `source` is the path of the article's text. */
  constructor(media: Media, source: string, cache: string) {
    this.media = { ...media };
    this.#source = source;
    this.#cache = cache;
  }

  async add(image: ArticleImage): Promise<void> {
    try {
      // Loaded for the first image: it brings sharp with it, and most articles have none.
      const { resizeImage } = await import("./resize-image.ts");
      const file = join(dirname(this.#source), image.file);
      this.#addVariants(image, await resizeImage(file, image.purpose, this.#cache));
    } catch (error) {
      this.#leaveOut(image, toError(error));
    }
  }

  #addVariants({ key, medium, name }: ArticleImage, resized: ResizedImage): void {
    const stem = this.#stems.stemFor(name, filesNeeded(this.media).keys());
    const published = withVersions(medium, stem, resized);
    this.media[key] = published;
    for (const width of resized.widths)
      for (const ending of resized.endings)
        this.variants.set(versionName(stem, width, ending), resized.variantPath(width, ending));
    const original = (published.kind === "image" ? published.name : undefined) ?? name;
    if (resized.cleaned && filesNeeded(this.media).has(original))
      this.variants.set(original, resized.originalPath);
  }

  #leaveOut({ key, medium, file }: ArticleImage, { message }: Error): void {
    if (medium.kind === "image") delete this.media[key];
    else this.media[key] = withoutPoster(medium);
    this.problems.push({
      ...findPosition(key, textOf(this.#source)),
      rule: medium.kind,
      message: `${file} cannot be read as a picture (${message.split("\n")[0]}), so it is left out. Replace it, or take its name out.`,
      severity: "warning",
    });
  }
}

// It was read a moment ago, and may be gone by now.
function textOf(source: string): string {
  return existsSync(source) ? readFileSync(source, "utf8") : "";
}

function withVersions(medium: Medium, stem: string, resized: ResizedImage): Medium {
  const { widths, endings, fallback, color, drawing } = resized;
  const [widest] = widths.slice(-1);
  const [best] = endings;
  if (medium.kind === "video")
    return { ...medium, ...(widest && best && { poster: versionName(stem, widest, best) }) };
  return {
    ...medium,
    ...(widest && { versions: { stem, widths, fallback } }),
    ...(color && { color }),
    ...(drawing && { drawing }),
  };
}

function withoutPoster({ poster: _poster, ...video }: Medium & { kind: "video" }): Medium {
  return video;
}
