import { existsSync, readFileSync } from "node:fs";
import { dirname, join, parse as parsePath } from "node:path";
import type { Media, Medium } from "#model/medium.ts";
import { versionName } from "#model/paths.ts";
import type { Problem } from "#model/problem.ts";
import { isVector } from "#press/svg/read-svg.ts";
import type { Developed, Purpose } from "./resize-image.ts";
import { placeOf } from "#press/report/text-position.ts";
import type { Report } from "#press/report/source-report.ts";
import { type Submission } from "#edition/submission.ts";
import { filesNeeded } from "#model/medium.ts";
import { toError } from "#press/report/to-error.ts";

/** The files that stand beside one article's page in another form than beside its text, by name. */
type Prints = Map<string, string>;

/** Articles with the files beside them, and a report on each. */
interface Content {
  submissions: readonly Submission[];
  reports: readonly Report[];
}

/** Content whose pictures have versions; the files of those, by source. */
export interface DevelopedContent extends Content {
  prints: ReadonlyMap<string, Prints>;
}

interface Darkroom {
  /** The folder of the content. */
  folder: string;
  /** The folder in which what was made of a picture is kept for the next build. */
  cache: string;
  onPicture?: (done: number, total: number) => void;
}

/** Turns content into content whose pictures have versions for every screen; one that cannot be read is left out, with a warning. */
export async function developPictures(
  { submissions, reports }: Content,
  { folder, cache, onPicture = () => {} }: Darkroom,
): Promise<DevelopedContent> {
  const reportOf = new Map(reports.map((report) => [report.source, report]));
  const prints = new Map<string, Prints>();
  const total = submissions.reduce((sum, { media }) => sum + picturesOf(media).length, 0);
  const developed: Submission[] = [];
  let done = 0;
  for (const submission of submissions) {
    const { source } = submission.article;
    const sheet = new ContactSheet(submission, folder);
    for (const picture of picturesOf(submission.media)) {
      await sheet.add(picture, cache);
      onPicture((done += 1), total);
    }
    prints.set(source, sheet.prints);
    for (const problem of sheet.problems) reportOf.get(source)?.problems.push(problem);
    developed.push({ article: submission.article, media: sheet.media });
  }
  return { submissions: developed, reports, prints };
}

interface Picture {
  /** The name under which its medium is known: its own, or its video's. */
  key: string;
  /** As the article spells it, or a video's poster on disk. */
  name: string;
  /** On disk. */
  file: string;
  purpose: Purpose;
}

// What is drawn and not painted needs no versions.
function picturesOf(media: Media): Picture[] {
  return Object.entries(media).flatMap(([key, medium]): Picture[] => {
    if (isVector(key)) return [];
    if (medium.kind === "image")
      return [{ key, name: key, file: medium.file ?? key, purpose: "picture" }];
    const { poster } = medium;
    return poster && !isVector(poster)
      ? [{ key, name: poster, file: poster, purpose: "poster" }]
      : [];
  });
}

/** The pictures of one article, as they are developed one by one. */
class ContactSheet {
  readonly media: Media;
  readonly prints: Prints = new Map();
  readonly problems: Problem[] = [];
  readonly #source: string;
  readonly #stems = new Map<string, string>();

  constructor({ article, media }: Submission, folder: string) {
    this.media = { ...media };
    this.#source = join(folder, article.source);
  }

  async add({ key, name, file, purpose }: Picture, cache: string): Promise<void> {
    try {
      // Brings the painter of pictures with it, which most articles do not need.
      const { develop } = await import("./resize-image.ts");
      const developed = await develop(join(dirname(this.#source), file), purpose, cache);
      const stem = this.#stemOf(name);
      this.media[key] = withVersions(this.media[key]!, stem, developed);
      for (const width of developed.widths)
        for (const ending of developed.endings)
          this.prints.set(versionName(stem, width, ending), developed.version(width, ending));
      const published = publishedName(this.media[key]!, name);
      if (developed.cleaned && filesNeeded(this.media).has(published))
        this.prints.set(published, developed.original);
    } catch (error) {
      this.#leaveOut(key, file, toError(error));
    }
  }

  // The plainest name that is no other file's.
  #stemOf(file: string): string {
    const { name: whole, ext } = parsePath(file);
    const name = cut(whole);
    const others = Array.from(filesNeeded(this.media).keys(), fold);
    for (let tries = 0; ; tries += 1) {
      const stem = [name, ...(tries > 0 ? [ext.slice(1)] : []), ...(tries > 1 ? [tries] : [])].join(
        "-",
      );
      const beginning = `${fold(stem)}-`;
      const holder = this.#stems.get(beginning) ?? file;
      if (holder !== file || others.some((other) => isVersion(other, beginning))) continue;
      this.#stems.set(beginning, file);
      return stem;
    }
  }

  #leaveOut(key: string, file: string, { message }: Error): void {
    const medium = this.media[key]!;
    if (medium.kind === "image") delete this.media[key];
    else this.media[key] = withoutPoster(medium);
    this.problems.push({
      ...placeOf(key, textOf(this.#source)),
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

// Equal for names that some disks do not tell apart: they differ in case, or in how letters are composed.
function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

// Disks take names of up to 255 bytes, and a version has a longer name than its picture.
const longestStem = 220;

function cut(stem: string): string {
  const bytes = Buffer.from(stem);
  if (bytes.length <= longestStem) return stem;
  return bytes
    .subarray(0, longestStem)
    .toString()
    .replace(/\uFFFD*$/u, "");
}

function isVersion(file: string, beginning: string): boolean {
  return file.startsWith(beginning) && /^\d+\.\w+$/u.test(file.slice(beginning.length));
}

function withVersions(medium: Medium, stem: string, developed: Developed): Medium {
  const { widths, endings, fallback, color } = developed;
  const [widest] = widths.slice(-1);
  if (medium.kind === "video")
    return { ...medium, ...(widest && { poster: versionName(stem, widest, endings[0]!) }) };
  return {
    ...medium,
    ...(widest && { versions: { stem, widths, fallback } }),
    ...(color && { color }),
  };
}

function publishedName(medium: Medium, name: string): string {
  return (medium.kind === "image" ? medium.name : undefined) ?? name;
}

function withoutPoster({ poster: _poster, ...video }: Medium & { kind: "video" }): Medium {
  return video;
}
