import { parentPort, workerData } from "node:worker_threads";
import { walkContent } from "#press/content/walk-content.ts";
import { findDamage } from "#press/site-folder/find-damage.ts";
import type { ScanMessage, ScanTask } from "./scan-in-thread.ts";

const task: ScanTask = workerData;

function send(message: ScanMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread's port is no window.
  parentPort?.postMessage(message);
}

// The content folder comes first: the build waits for it.
send({ snapshots: [...walkContent(task)] });
send({ damage: task.site ? findDamage(task.site) : [] });
