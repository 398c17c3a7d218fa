import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { requireContent } from "#press/config/content-folder.ts";
import { type DeployTarget, isTargetKind, readTarget } from "#press/config/deploy-target.ts";
import { readSettings } from "#press/config/settings.ts";
import { readSite } from "#press/config/site-config.ts";
import { deploySite, markShipped } from "#press/deploy/deploy-site.ts";
import { realPath } from "#press/files/inside-folder.ts";
import { createProgress } from "#press/report/progress-bar.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";
import { runCommand } from "#press/run-command.ts";
import { builtUrl } from "#press/site-folder/built-base.ts";
import { findSitePaths } from "#press/site-folder/site-paths.ts";
import { storeFolder } from "#press/store/cache-folder.ts";

const usage = `Usage: npm run deploy -- [TARGET] [PAPER] [OPTIONS]
       npm run shipped -- [PAPER]             after files were shipped by other means

Brings a host up to date with the site in OUT, or dist: what builds have added, changed and removed since the last time.
Where a paper is named, here or in CONTENT, nothing is shipped unless the site is the one of that paper.

TARGET is one of these; without it, the variable DEPLOY names it, or deploy in the paper's site.json:
  rsync host:/var/www/paper/                  a folder of another machine
  rclone remote:bucket                        whatever rclone knows
  s3 bucket/folder, s3 https://HOST/bucket    S3, R2, MinIO, B2, with the keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
  git origin#gh-pages                         a branch of a remote, a path or a URL
  folder ../public_html                       a folder of this machine

OPTIONS
  --dry-run    says what would be sent, and sends nothing
  --all        sends every file, as to a new host
  --adopt      replaces files of others that are in the way`;

const options = {
  all: { type: "boolean", default: false },
  adopt: { type: "boolean", default: false },
  "dry-run": { type: "boolean", default: false },
  shipped: { type: "boolean", default: false },
  help: { type: "boolean", default: false, short: "h" },
} as const;

await runCommand(async () => {
  process.exitCode = await deploy();
});

async function deploy(): Promise<number> {
  const { values, positionals } = parse();
  const { target, papers } = values.shipped ? { papers: positionals } : split(positionals);
  if (values.help || papers.length > 1) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const { content, out } = readSettings(papers, process.env, []);
  const isNamed = papers.length > 0 || Boolean(process.env["CONTENT"]);
  if (isNamed) refuseOtherPaper(content, out);
  const site = builtSite(out);
  if (values.shipped) {
    await markShipped(site);
    console.log("The lists are empty now.");
    return 0;
  }
  const place = target ?? targetOfPaper(content, out);
  const progress = createProgress("Shipping");
  console.log(await deploySite(site, place, { ...optionsOf(values), content, progress }));
  return 0;
}

function parse() {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new PublisherError(`${toError(error).message}\n\n${usage}`);
  }
}

type Options = ReturnType<typeof parse>["values"];

function optionsOf({ all, adopt, "dry-run": dryRun }: Options) {
  return { all, adopt, dryRun };
}

// A folder of this name is meant where it is written as a path, such as ./git.
function split([first = "", place = "", ...others]: string[]) {
  if (isTargetKind(first))
    return { target: readTarget(`${first} ${place}`, process.cwd()), papers: others };
  return { papers: [first, place, ...others].filter((word) => word !== "") };
}

function targetOfPaper(content: string, out: string): DeployTarget {
  const { DEPLOY: named } = process.env;
  if (named) return readTarget(named, process.cwd());
  refuseOtherPaper(content, out);
  const { deploy: target } = readSite(content);
  if (target !== undefined) return readTarget(target, content);
  throw new PublisherError(
    `Nothing says where to. Name a target here, in the variable DEPLOY, or as deploy in ${resolve(content, "site.json")}.\n\n${usage}`,
  );
}

function builtSite(named: string) {
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
