import { chmodSync, mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  maxTextBytes,
  maxTextLines,
  readTextFile,
  tooManyLines,
} from "#press/content/read-text-file.ts";
import { asNobody, link, pipe, socket } from "#test/press/odd-entries.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const outside = temporaryFolder({ "secret.txt": "secret" });
const content = temporaryFolder({ "a.txt": "text", ".env": "secret", "x/b.txt": "other" });
chmodSync(content, 0o755);
const read = (name: string, linkedFolders: string[] = []) =>
  Buffer.from(readTextFile(join(content, name), { content, linkedFolders })).toString();

test("a text is read, and a link to it within the content folder is followed", () => {
  link(content, "own.txt", "x/b.txt");
  expect(read("a.txt")).toBe("text");
  expect(read("own.txt")).toBe("other");
});

test("a link that leads out is not followed, except into a linked folder", () => {
  link(content, "out.txt", join(outside, "secret.txt"));
  link(content, "env.txt", ".env");
  link(content, "again.txt", "out.txt");
  for (const name of ["out.txt", "env.txt", "again.txt"])
    expect(() => read(name)).toThrow(/leads out of the content folder/u);
  expect(read("again.txt", [outside])).toBe("secret");
});

test("a link to a device, to itself or to nothing each has its own message", () => {
  link(content, "zero.txt", "/dev/zero");
  link(content, "loop.txt", "loop.txt");
  link(content, "gone.txt", "no/such/file");
  expect(() => read("zero.txt", ["/dev"])).toThrow(/a device/u);
  expect(() => read("loop.txt")).toThrow(/in a circle/u);
  expect(() => read("gone.txt")).toThrow(/to nothing/u);
});

test("a pipe and a socket are refused without waiting", async () => {
  pipe(content, "pipe.txt");
  link(content, "to-pipe.txt", "pipe.txt");
  const server = await socket(content, "socket.txt");
  for (const name of ["pipe.txt", "to-pipe.txt", "socket.txt"])
    expect(() => read(name)).toThrow(/a pipe, a socket or a device/u);
  server.close();
});

test("a folder named like a text is refused", () => {
  mkdirSync(join(content, "folder.txt"));
  expect(() => read("folder.txt")).toThrow(/not a file/u);
});

test("a file above the limit is refused, with its size", () => {
  writeFileSync(join(content, "large.txt"), "x".repeat(maxTextBytes));
  expect(read("large.txt")).toHaveLength(maxTextBytes);
  // Takes no room on the disk, and would take all memory.
  truncateSync(join(content, "large.txt"), 1e12);
  expect(() => read("large.txt")).toThrow(/1000000.0 MB, and an article may have 1.0 MB/u);
});

test("a file that is missing, or cannot be read, is refused with the reason", () => {
  writeFileSync(join(content, "mine.txt"), "", { mode: 0o600 });
  expect(() => read("vanished.txt")).toThrow(/cannot be read \(ENOENT/u);
  expect(() => asNobody(() => read("mine.txt"))).toThrow(/cannot be read \(EACCES/u);
  expect(() => read("caf\ufffd.txt")).toThrow(/name is not UTF-8/u);
});

test.each(["\n", "\r\n", "\r", "\u2028"])(
  "a text of more lines than are allowed is told of: %j",
  (end) => {
    const lines = "1  2".concat(end).repeat(maxTextLines - 1);
    expect(tooManyLines(lines)).toBeUndefined();
    expect(tooManyLines(`${lines}${end}3`)).toMatch(
      /has 20001 lines, and an article may have 20000/u,
    );
  },
);
