import { preview } from "vite";
import { buildEdition } from "#press/build.ts";
import { explainFailure } from "#press/report/explain-failure.ts";
import { permalinksName } from "#press/permalinks/permalink-file.ts";
import { BusyError, PublisherError } from "#press/report/publisher-error.ts";
import { runCommand } from "#press/run-command.ts";
import { readSettings } from "#press/config/settings.ts";
import { watchContent } from "#press/serve/watch-content.ts";
import { bundle } from "./bundle.ts";

process.env["NODE_ENV"] = "production";

// The longest that a timer can wait, in milliseconds.
const longest = 2 ** 31 - 1;

// How long another build is waited for, in milliseconds.
const patience = 2000;

let pressing = Promise.resolve();
let alarm: NodeJS.Timeout | undefined;

await runCommand(async () => {
  const { content } = readSettings(process.argv.slice(2), process.env);
  await pressOnce();
  const server = await preview({ preview: { host: "127.0.0.1" } });
  server.printUrls();
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
    const settings = readSettings(process.argv.slice(2), process.env);
    const end = await buildEdition({ ...settings, bundle });
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
