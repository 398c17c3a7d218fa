import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { toCard } from "#edition/card.ts";
import { headlineKey, linkKeys } from "#edition/cross-links.ts";
import { signatureOf } from "#edition/signature.ts";
import { publish } from "#edition/publish.ts";
import type { Site } from "#model/site.ts";
import type { IngestedSource, StoredArticle } from "#press/store/stored-article.ts";
import { isSvg } from "#press/svg/read-svg.ts";
import type { StoredHold } from "#press/store/held-table.ts";
import { resizeArticleImages } from "#press/images/article-images.ts";
import { internalProblem } from "#press/report/file-problem.ts";
import { readSource } from "#press/content/read-source.ts";
import { type Held } from "#press/report/source-report.ts";
import { type Submission } from "#edition/submission.ts";
import { toClaim } from "#edition/permalinks.ts";
import { filesNeeded, filesOf } from "#model/medium.ts";
import { toError } from "#press/report/to-error.ts";

/** Where sources are read, and where what was made of their pictures is kept. */
export interface IngestContext {
  content: string;
  pictures: string;
  site: Site;
  /** The time of the build, in milliseconds since 1970; all threads are given the same. */
  now: number;
}

/** Turns one source into all that the press keeps of it; never throws on what the file is or on what is in it. */
export async function ingestSource(room: IngestContext, source: string): Promise<IngestedSource> {
  const { article, datedAt, hold, media, report } = await readSource(room, source);
  const { problems, held } = report;
  const hasFiles = article !== undefined && filesOf(article).length > 0;
  const kept = storedHold(held, article && hold?.embargo);
  const reading = { source, hasFiles, problems, ...(kept && { hold: kept }) };
  if (!article || held) return reading;
  try {
    const images = await resizeArticleImages(
      { article, media },
      { content: room.content, cache: room.pictures },
    );
    const submission = { article, media: images.media };
    const files = await filesBeside(room, submission, images.variants);
    const composed = { ...composeOne(submission), files: JSON.stringify(files) };
    return {
      ...reading,
      problems: [...problems, ...images.problems],
      article: { ...composed, datedAt: JSON.stringify(datedAt) },
    };
  } catch (error) {
    return { source, hasFiles, problems: [...problems, internalProblem(toError(error))] };
  }
}

// Kept after its end, since a build may be for an earlier time.
function storedHold(held: Held | undefined, embargo: string | undefined): StoredHold | undefined {
  if (held) return { held: true, ...(held.until && { embargo: held.until }) };
  return embargo ? { held: false, embargo } : undefined;
}

/** Takes an article apart for its pages. */
export function composeOne(submission: Submission): Omit<StoredArticle, "files" | "datedAt"> {
  const { article } = submission;
  const published = publish(submission);
  const card = toCard(published);
  const { slug, ownSlug } = toClaim(article);
  return {
    datePublished: article.datePublished,
    ...(article.dateModified && { dateModified: article.dateModified }),
    slug,
    ownSlug,
    topics: published.topics,
    hasVideo: card.hasVideo,
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
    files.set(name, await publishable(join(content, dirname(article.source), file), pictures));
  for (const [name, from] of variants) files.set(name, from);
  return [...files];
}

/** The file to publish instead of a file: an SVG is sanitized, a video stripped of metadata. Most articles have neither, so the code is loaded here. */
async function publishable(file: string, cache: string): Promise<string> {
  try {
    if (isSvg(file))
      return (await import("#press/svg/cache-svg.ts")).cacheSanitizedSvg(file, cache);
    return isVideo(file)
      ? (await import("#press/metadata/strip-video.ts")).stripVideo(file, cache)
      : file;
  } catch (error) {
    // If it is gone by now, that is told when it is copied.
    if (existsSync(file)) throw error;
    return file;
  }
}

function isVideo(file: string): boolean {
  return /\.(?:mp4|webm)$/iu.test(file);
}
