import { chmodSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const memory = "/dev/shm";
// Many times what all tests need at once.
const enough = 1e9;
let temporary = "";

/** Gives the tests a folder for temporary files, in memory where they may use it: a build waits for the disk again and again. Has Node keep compiled code for the commands that tests run. */
export function setup(): void {
  process.env["NODE_COMPILE_CACHE"] ??= resolve("node_modules/.cache/broadsheet/code");
  temporary = mkdtempSync(join(isUsable(memory) ? memory : tmpdir(), "broadsheet-unit-"));
  // Some tests act as another user.
  chmodSync(temporary, 0o755);
  process.env["TMPDIR"] = temporary;
}

export function teardown(): void {
  rmSync(temporary, { recursive: true, force: true });
}

// Tests also run programs that they put there.
function isUsable(folder: string): boolean {
  try {
    const mount = readFileSync("/proc/mounts", "utf8")
      .split("\n")
      .find((line) => line.split(" ")[1] === folder);
    const { bavail, bsize } = statfsSync(folder);
    return mount !== undefined && !mount.includes("noexec") && bavail * bsize > enough;
  } catch {
    return false;
  }
}
