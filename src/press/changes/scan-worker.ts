import { parentPort, workerData } from "node:worker_threads";
import { findDamage } from "#press/site-folder/find-damage.ts";
import type { Places } from "./scan-in-thread.ts";
import { scan } from "#press/content/scan-folder.ts";

const { content, site } = workerData as Places;

// Looks through a content folder in a thread of its own, and then through its site; the first is waited for.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread's port is no window.
parentPort?.postMessage({ listings: [...scan(content)] });
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- As above.
parentPort?.postMessage({ damage: site ? findDamage(site) : [] });
