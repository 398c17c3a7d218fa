import { preview } from "vite";
import { buildEdition } from "#press/build.ts";
import { permalinksName } from "#press/permalink-file.ts";
import { PublisherError } from "#press/publisher-error.ts";
import { readSettings } from "#press/settings.ts";
import { watchContent } from "#press/watch-content.ts";
import { bundle } from "./bundle.ts";

const { content } = readSettings([], process.env);

process.env["NODE_ENV"] = "production";

await pressOnce();
const server = await preview({ preview: { host: "127.0.0.1" } });
server.printUrls();

let pressing = Promise.resolve();
watchContent({
  content,
  // One after the other: what comes while one is at work is the next one's.
  onChange: () => void (pressing = pressing.then(pressOnce)),
  say: console.warn,
  // The press writes there itself; what someone else writes is read with the next article.
  ignored: new Set([permalinksName, `.${permalinksName}`]),
});
console.log(`Watching ${content}`);

/** Brings the served site up to date, and says what is wrong without ending the watch. */
async function pressOnce(): Promise<void> {
  try {
    const settings = readSettings([], process.env);
    await buildEdition({ ...settings, bundle });
  } catch (error) {
    console.error(error instanceof PublisherError ? error.message : error);
  }
}
