import { parseArgs } from "node:util";
import { requireContent } from "#press/config/content-folder.ts";
import { readSite } from "#press/config/site-config.ts";
import { builtUrl } from "#press/site-folder/built-base.ts";
import { realPath } from "#press/files/inside-folder.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { runCommand } from "#press/run-command.ts";
import { readSettings } from "#press/config/settings.ts";
import { markShipped, deploySite } from "#press/deploy/deploy-site.ts";
import { findSitePaths } from "#press/site-folder/site-paths.ts";
import { storeFolder } from "#press/store/cache-folder.ts";

const usage = `Usage: npm run deploy -- rsync TARGET [PAPER]     such as host:/var/www/paper/
       npm run deploy -- rclone TARGET [PAPER]    such as remote:bucket
       npm run shipped -- [PAPER]                 after files were shipped by other means

Brings a host up to date with the site in OUT, or dist: what builds have added, changed and removed since the last time.
Where a paper is named, here or in CONTENT, nothing is shipped unless the site is the one of that paper.`;

await runCommand(async () => {
  process.exitCode = await deploy();
});

async function deploy(): Promise<number> {
  const { values, positionals } = parse();
  const [tool, target] = values.shipped ? [] : positionals;
  const papers = positionals.slice(values.shipped ? 0 : 2);
  if (values.shipped && !values.help && papers.length < 2) {
    await markShipped(builtSite(papers));
    console.log("The lists are empty now.");
    return 0;
  }
  const isKnown = tool === "rsync" || tool === "rclone";
  if (values.help || !isKnown || !target || papers.length > 1) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  console.log(await deploySite(builtSite(papers), tool, target));
  return 0;
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { shipped: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new PublisherError(`${(error as Error).message}\n\n${usage}`);
  }
}

function builtSite(papers: readonly string[]) {
  const { content, out: named } = readSettings(papers, process.env, []);
  if (papers.length > 0 || process.env["CONTENT"]) refuseOtherPaper(content, named);
  const out = realPath(named);
  const paths = out === undefined ? undefined : findSitePaths(out, storeFolder);
  if (out === undefined || paths === undefined)
    throw new PublisherError(`There is no site in ${named}. Build it first.`);
  return { out, paths };
}

// A paper is known by its address.
function refuseOtherPaper(content: string, out: string): void {
  requireContent(content);
  const built = builtUrl(out);
  const { url } = readSite(content);
  if (built === undefined || sameFolder(built, url)) return;
  throw new PublisherError(
    `The site in ${out} is at ${built}, and the paper in ${content} at ${url}. Nothing was shipped. Build that paper first, or name the folder of its site in the variable OUT.`,
  );
}

// With its slash or without.
function sameFolder(one: string, other: string): boolean {
  return one.replace(/\/$/u, "") === other.replace(/\/$/u, "");
}
