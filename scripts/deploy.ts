import { parseArgs } from "node:util";
import { realPath } from "#press/files/inside-folder.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { runCommand } from "#press/run-command.ts";
import { readSettings } from "#press/config/settings.ts";
import { markShipped, deploySite } from "#press/deploy/deploy-site.ts";
import { findSitePaths } from "#press/site-folder/site-paths.ts";
import { storeFolder } from "#press/store/cache-folder.ts";

const usage = `Usage: npm run deploy -- rsync TARGET     such as host:/var/www/paper/
       npm run deploy -- rclone TARGET    such as remote:bucket
       npm run shipped                    after files were shipped by other means

Brings a host up to date with the site in OUT, or dist: what builds have added, changed and removed since the last time.`;

await runCommand(async () => {
  process.exitCode = await deploy();
});

async function deploy(): Promise<number> {
  const { values, positionals } = parse();
  const [tool, target, ...rest] = positionals;
  if (values.shipped && !tool) {
    await markShipped(builtSite());
    console.log("The lists are empty now.");
    return 0;
  }
  const isKnown = tool === "rsync" || tool === "rclone";
  if (values.help || !isKnown || !target || rest.length > 0) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  console.log(await deploySite(builtSite(), tool, target));
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

function builtSite() {
  const { out: named } = readSettings([], process.env);
  const out = realPath(named);
  const paths = out === undefined ? undefined : findSitePaths(out, storeFolder);
  if (out === undefined || paths === undefined)
    throw new PublisherError(`There is no site in ${named}. Build it first.`);
  return { out, paths };
}
