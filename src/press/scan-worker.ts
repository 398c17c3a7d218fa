import { parentPort, workerData } from "node:worker_threads";
import { type ContentPlace, scan } from "./scan.ts";

// Looks through a content folder in a thread of its own.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread's port is no window.
parentPort?.postMessage([...scan(workerData as ContentPlace)]);
