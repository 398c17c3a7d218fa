import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compose } from "#edition/compose.ts";
import { pages } from "#edition/pages.ts";
import { basePath } from "#model/paths.ts";
import type { Masthead, Site } from "#model/site.ts";
import { weigh, type Weight } from "./budgets.ts";
import { type DevelopedContent, developPictures } from "./pictures.ts";
import { type Plates, press } from "./press.ts";
import { createProgress } from "./progress.ts";
import { PublisherError } from "./publisher-error.ts";
import { readContent } from "./read-content.ts";
import type { Report } from "./read-source.ts";
import { problemLines, summaryLines } from "./report.ts";
import { withStarter } from "./starter.ts";
import { createTemplate, mastheadOf } from "./template.ts";

interface BuildJob {
  site: Site;
  /** The folder of the content. */
  content: string;
  /** The folder that is served. */
  out: string;
  /** The folder in which what was made of a picture is kept for the next build. */
  cache: string;
  /** Whether an article that cannot be published fails the build. */
  strict: boolean;
  /** Bundles the reader into `out`, and returns the path of its module for the press. */
  bundle: () => Promise<string>;
}

interface BuiltApp {
  createRenderer(masthead: Masthead): Promise<Plates["render"]>;
}

/** Reads a content folder, bundles the reader, presses the edition and says what it did; throws a PublisherError where a budget or a strict build is broken. */
export async function buildEdition(job: BuildJob): Promise<void> {
  const start = performance.now();
  // Content that fails the build does so before the last edition is swept away.
  const content = await developPictures(
    await readContent(job.content, job.site, createProgress("Reading articles")),
    { folder: job.content, cache: job.cache, onPicture: createProgress("Developing pictures") },
  );
  for (const line of problemLines(content.reports, shown(job.content))) console.warn(line);
  if (job.strict) failOnErrors(content.reports);
  console.log("Bundling the reader");
  const pressed = await pressContent(job, content, await job.bundle());
  const weights = weigh(job.out, job.site.budgets);
  const milliseconds = performance.now() - start;
  const done = { reports: content.reports, pressed, weights, milliseconds, out: shown(job.out) };
  for (const line of summaryLines(done)) console.log(line);
  failOverBudget(weights);
}

async function pressContent(job: BuildJob, { submissions, prints }: DevelopedContent, app: string) {
  const { site, content, out } = job;
  const edition = compose(submissions, site);
  const plates = await loadPlates(site, out, app);
  const total = [...pages(edition)].length;
  const progress = createProgress("Pressing pages");
  const onPage = (done: number) => progress(done, total);
  return press({ edition, submissions, prints, plates, content, out, onPage });
}

async function loadPlates(site: Site, out: string, app: string): Promise<Plates> {
  const { createRenderer } = (await import(pathToFileURL(app).href)) as BuiltApp;
  const index = readFileSync(join(out, "index.html"), "utf8");
  const [starter] = assets(site, out, /^starter-.*\.js$/u);
  return {
    render: await createRenderer(mastheadOf(site)),
    template: createTemplate(withStarter(index, starter!), site, assets(site, out, textFace)),
  };
}

// The face of every headline and paragraph: asked for at once, not when the styles are read.
const textFace = /^newsreader-latin-wght-normal.*\.woff2$/u;

function assets(site: Site, out: string, name: RegExp): string[] {
  return readdirSync(join(out, "assets"))
    .filter((asset) => name.test(asset))
    .map((asset) => `${basePath(site)}assets/${asset}`);
}

function failOnErrors(reports: readonly Report[]): void {
  const unpublished = reports.filter(({ published }) => !published).length;
  if (unpublished === 0) return;
  throw new PublisherError(
    `${unpublished} of ${reports.length} articles cannot be published, and --strict asks for all of them.`,
  );
}

function failOverBudget(weights: readonly Weight[]): void {
  const over = weights.filter(({ bytes, budget }) => bytes > budget);
  if (over.length > 0) {
    throw new PublisherError(`Over budget: ${over.map(({ what }) => what).join(", ")}.`);
  }
}

// As short as it can be and still lead there.
function shown(folder: string): string {
  const short = relative(process.cwd(), folder);
  return short.startsWith("..") ? folder : short;
}
