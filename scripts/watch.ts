import { requireContent } from "#press/config/content-folder.ts";
import { buildEdition } from "#press/build.ts";
import { explainFailure } from "#press/report/explain-failure.ts";
import { permalinksName } from "#press/permalinks/permalink-file.ts";
import { BusyError, PublisherError } from "#press/report/publisher-error.ts";
import { readSite } from "#press/config/site-config.ts";
import { runCommand } from "#press/run-command.ts";
import { builtBase } from "#press/site-folder/built-base.ts";
import { watchContent } from "#press/serve/watch-content.ts";
import { bundle } from "./bundle.ts";
import { commandSettings } from "./command-settings.ts";
import { serveSite } from "./serve-site.ts";

process.env["NODE_ENV"] = "production";

// The longest that a timer can wait, in milliseconds.
const longest = 2 ** 31 - 1;

// How long another build is waited for, in milliseconds.
const patience = 2000;

let pressing = Promise.resolve();
let alarm: NodeJS.Timeout | undefined;
let base: string | undefined;

await runCommand(async () => {
  const settings = commandSettings("build", "serve");
  const { content, out } = settings;
  requireContent(content);
  readSite(content);
  await pressOnce();
  base = builtBase(out);
  await serveSite(settings);
  watchContent({
    content,
    onChange: pressNext,
    say: console.warn,
    // The press writes permalinks.tsv itself; what another hand writes there is read with the next article.
    ignored: new Set([permalinksName, `.${permalinksName}`]),
  });
  console.log(`Watching ${content}`);
});

// One after the other: a change during a build is for the next one.
function pressNext(): void {
  pressing = pressing.then(pressOnce);
}

/** Brings the served site up to date, and says what is wrong without ending the watch. */
async function pressOnce(): Promise<void> {
  try {
    const settings = commandSettings("build", "serve");
    const end = await buildEdition({ ...settings, bundle });
    sayWhereItIs(builtBase(settings.out));
    clearTimeout(alarm);
    // An article comes out at the end of its embargo, though no file changes.
    if (end !== undefined)
      alarm = setTimeout(pressNext, Math.min(Math.max(end - Date.now(), 0), longest));
  } catch (thrown) {
    const error = explainFailure(thrown);
    console.error(error instanceof PublisherError ? error.message : error);
    // What changed meanwhile may have come too late for the other one.
    if (error instanceof BusyError) setTimeout(pressNext, patience);
  }
}

// The address that was printed counts until then.
function sayWhereItIs(now: string | undefined): void {
  if (base !== undefined && now !== base) console.log(`The site is at ${now} now`);
  base = now;
}
