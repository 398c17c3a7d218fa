import { parentPort, workerData } from "node:worker_threads";
import { findDamage, type LeftSite } from "./find-damage.ts";

// Looks through the folders of a site in a thread of its own.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread's port is no window.
parentPort?.postMessage(findDamage(workerData as LeftSite));
