import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { compose } from "#edition/compose.ts";
import { pages } from "#edition/pages.ts";
import { basePath } from "#model/paths.ts";
import type { Masthead, Site } from "#model/site.ts";
import { weigh } from "./budgets.ts";
import { type Plates, press } from "./press.ts";
import { createProgress } from "./progress.ts";
import { readContent, type Report } from "./read-content.ts";
import { problemLines, summaryLines } from "./report.ts";
import { createTemplate, mastheadOf } from "./template.ts";

interface BuildJob {
  site: Site;
  /** The folder of the content. */
  content: string;
  /** The folder that is served; it holds the built reader already. */
  out: string;
  /** The built app's module for the server. */
  app: string;
  /** Whether an article that cannot be published fails the build. */
  strict: boolean;
}

interface BuiltApp {
  createRenderer(masthead: Masthead): Plates["render"];
}

/** Presses a content folder over a built reader, says what it did, and throws where a budget or a strict build is broken. */
export async function buildEdition({ site, content, out, app, strict }: BuildJob): Promise<void> {
  const start = performance.now();
  const { submissions, reports } = await readContent(
    content,
    site,
    createProgress("Reading articles"),
  );
  for (const line of problemLines(reports, relative(process.cwd(), content))) console.warn(line);
  if (strict) failOnErrors(reports);
  const edition = compose(submissions, site);
  const plates = await loadPlates(site, out, app);
  const total = [...pages(edition)].length;
  const progress = createProgress("Pressing pages");
  const onPage = (done: number) => progress(done, total);
  const pressed = await press({ edition, submissions, plates, content, out, onPage });
  const weights = weigh(out, site.budgets);
  const milliseconds = performance.now() - start;
  const summary = { reports, pressed, weights, milliseconds, out: relative(process.cwd(), out) };
  for (const line of summaryLines(summary)) console.log(line);
  const over = weights.filter(({ bytes, budget }) => bytes > budget);
  if (over.length > 0) throw new Error(`Over budget: ${over.map(({ what }) => what).join(", ")}`);
}

async function loadPlates(site: Site, out: string, app: string): Promise<Plates> {
  const { createRenderer } = (await import(pathToFileURL(app).href)) as BuiltApp;
  const index = readFileSync(join(out, "index.html"), "utf8");
  return {
    render: createRenderer(mastheadOf(site)),
    template: createTemplate(index, site, textFonts(site, out)),
  };
}

// The face of every headline and paragraph: asked for at once, not when the styles are read.
function textFonts(site: Site, out: string): string[] {
  return readdirSync(join(out, "assets"))
    .filter((name) => /^newsreader-latin-wght-normal.*\.woff2$/u.test(name))
    .map((name) => `${basePath(site)}assets/${name}`);
}

function failOnErrors(reports: readonly Report[]): void {
  const unpublished = reports.filter(({ published }) => !published).length;
  if (unpublished > 0) {
    throw new Error(
      `${unpublished} of ${reports.length} articles cannot be published, and --strict asks for all of them`,
    );
  }
}
