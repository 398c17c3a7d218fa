import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { dirname, join } from "node:path";

/** Makes a link, and the folders on the way to it. */
export function link(folder: string, name: string, to: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  symlinkSync(to, join(folder, name));
}

/** Makes a pipe into which nobody writes. */
export function pipe(folder: string, name: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  const { status } = spawnSync("mkfifo", [join(folder, name)]);
  if (status !== 0) throw new Error(`There is no pipe at ${name}`);
}

/** Makes a socket that is there until its server is closed. */
export function socket(folder: string, name: string): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(join(folder, name), () => resolve(server));
  });
}

/** Does something as a user who may not read what others keep to themselves. */
export function asNobody<Result>(task: () => Result): Result {
  if (process.geteuid?.() !== 0) return task();
  process.seteuid!(65_534);
  try {
    return task();
  } finally {
    process.seteuid!(0);
  }
}
