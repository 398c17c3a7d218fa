import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { toCard } from "#edition/card.ts";
import { headlineKey, linkKeys } from "#edition/cross-links.ts";
import { prominenceOf } from "#edition/lead.ts";
import { signatureOf } from "#edition/signature.ts";
import { publish } from "#edition/publish.ts";
import type { Article } from "#model/article.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Site } from "#model/site.ts";
import { readTerms } from "#press/search/read-terms.ts";
import type { IngestedSource, StoredArticle } from "#press/store/stored-article.ts";
import { isSvg } from "#press/svg/read-svg.ts";
import type { StoredHold } from "#press/store/held-table.ts";
import { resizeArticleImages } from "#press/images/article-images.ts";
import { internalProblem } from "#press/report/file-problem.ts";
import { readSource } from "#press/content/read-source.ts";
import type { Held } from "#press/report/source-report.ts";
import type { Submission } from "#edition/submission.ts";
import { toClaim } from "#edition/permalinks.ts";
import { filesNeeded, filesOf } from "#model/medium.ts";
import { toError } from "#press/report/to-error.ts";

/** What sources are read with. */
export interface IngestContext {
  content: string;
  /** The folder of what was made of pictures. */
  pictures: string;
  site: Site;
  /** The time of the build, in milliseconds since 1970: the same in all threads. */
  now: number;
}

/** Turns one source into what the store keeps of it. Never throws, whatever the file is or holds. */
export async function ingestSource(
  context: IngestContext,
  source: string,
): Promise<IngestedSource> {
  const { article, datedAt, hold, media, report } = await readSource(context, source);
  const { problems, held } = report;
  const hasFiles = article !== undefined && filesOf(article).length > 0;
  const kept = storedHold(held, article && hold?.embargo);
  const ingested = { source, hasFiles, problems, ...(kept && { hold: kept }) };
  if (!article || held) return ingested;
  try {
    const images = await resizeArticleImages(
      { article, media },
      { content: context.content, cache: context.pictures },
    );
    const submission = { article, media: images.media };
    const files = await filesBeside(context, submission, images.variants);
    const published = publish(submission);
    const stored = {
      ...toStoredArticle(article, published),
      files: JSON.stringify(files),
      datedAt: JSON.stringify(datedAt),
      terms: await readTerms(published, context.site.language),
    };
    return { ...ingested, problems: [...problems, ...images.problems], article: stored };
  } catch (error) {
    return { source, hasFiles, problems: [...problems, internalProblem(toError(error))] };
  }
}

// An embargo is kept after its end: the next build may be for an earlier time.
function storedHold(held: Held | undefined, embargo: string | undefined): StoredHold | undefined {
  if (held) return { held: true, ...(held.until && { embargo: held.until }) };
  return embargo ? { held: false, embargo } : undefined;
}

/** Turns an article into what pages need of it. */
export function toStoredArticle(
  article: Article,
  published: PublishedArticle,
): Omit<StoredArticle, "files" | "datedAt" | "terms"> {
  const card = toCard(published);
  const { slug, ownSlug } = toClaim(article);
  return {
    datePublished: article.datePublished,
    ...(article.dateModified && { dateModified: article.dateModified }),
    slug,
    ownSlug,
    topics: published.topics,
    ...(published.topicSpellings && { topicSpellings: published.topicSpellings }),
    videoSupplied: card.videoSupplied ?? false,
    prominence: prominenceOf(published),
    headlineKey: headlineKey(article.headline),
    links: linkKeys(published),
    signature: signatureOf(article),
    card: JSON.stringify(card),
    published: JSON.stringify(published),
  };
}

async function filesBeside(
  { content, pictures }: IngestContext,
  { article, media }: Submission,
  variants: ReadonlyMap<string, string>,
): Promise<[name: string, from: string][]> {
  const files = new Map<string, string>();
  for (const [name, file] of filesNeeded(media))
    files.set(
      name,
      await toPublishableFile(join(content, dirname(article.source), file), pictures),
    );
  for (const [name, from] of variants) files.set(name, from);
  return [...files];
}

/** The file to publish instead of a file: an SVG is sanitized, a video stripped of metadata. Most articles have neither, so the code is loaded here. */
async function toPublishableFile(file: string, cache: string): Promise<string> {
  try {
    if (isSvg(file))
      return (await import("#press/svg/cache-svg.ts")).cacheSanitizedSvg(file, cache);
    return isVideo(file)
      ? (await import("#press/metadata/strip-video.ts")).stripVideo(file, cache)
      : file;
  } catch (error) {
    // Of a file that is not there any more, the page writer tells.
    if (existsSync(file)) throw error;
    return file;
  }
}

function isVideo(file: string): boolean {
  return /\.(?:mp4|webm)$/iu.test(file);
}
