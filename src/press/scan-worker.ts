import { parentPort, workerData } from "node:worker_threads";
import { scan } from "./scan.ts";

// Looks through a folder in a thread of its own.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread's port is no window.
parentPort?.postMessage([...scan(workerData as string)]);
