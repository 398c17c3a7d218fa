import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { toCard } from "#edition/card.ts";
import { headlineKey, linkKeys } from "#edition/cross-links.ts";
import { signatureOf } from "#edition/near-duplicates.ts";
import { publish } from "#edition/publish.ts";
import type { Site } from "#model/site.ts";
import type { IngestedSource, StoredArticle } from "#press/store/stored-article.ts";
import { isVector } from "#press/svg/read-svg.ts";
import type { StoredHold } from "#press/store/held-table.ts";
import { developPictures } from "#press/images/article-images.ts";
import type { Content } from "#press/content/read-content.ts";
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
    const content = { submissions: [{ article, media }], reports: [report] };
    const composed = await developAndCompose(room, content);
    return { ...reading, article: { ...composed, datedAt: JSON.stringify(datedAt) } };
  } catch (error) {
    return { source, hasFiles, problems: [...problems, internalProblem(toError(error))] };
  }
}

// Kept after its end, since a build may be for an earlier time.
function storedHold(held: Held | undefined, embargo: string | undefined): StoredHold | undefined {
  if (held) return { held: true, ...(held.until && { embargo: held.until }) };
  return embargo ? { held: false, embargo } : undefined;
}

async function developAndCompose(
  room: IngestContext,
  content: Content,
): Promise<Omit<StoredArticle, "datedAt">> {
  const where = { folder: room.content, cache: room.pictures };
  const { submissions, prints } = await developPictures(content, where);
  const [submission] = submissions as [Submission];
  const files = await filesBeside(
    room,
    submission,
    prints.get(submission.article.source) ?? new Map(),
  );
  return { ...composeOne(submission), files: JSON.stringify(files) };
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
  prints: ReadonlyMap<string, string>,
): Promise<[name: string, from: string][]> {
  const files = new Map<string, string>();
  for (const [name, file] of filesNeeded(media))
    files.set(name, await withoutNotes(join(content, dirname(article.source), file), pictures));
  for (const [name, from] of prints) files.set(name, from);
  return [...files];
}

// What may be published of a file, if not the file itself. Most articles have none, so the code for it is loaded here.
async function withoutNotes(file: string, cache: string): Promise<string> {
  try {
    if (isVector(file)) return (await import("#press/svg/cache-svg.ts")).keepDrawing(file, cache);
    return isVideo(file)
      ? (await import("#press/metadata/strip-video.ts")).keepBareVideo(file, cache)
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
