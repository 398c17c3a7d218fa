import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { ask, askAndLeave } from "#test/press/ask.ts";

/** Where a server keeps the files that it is asked for. */
interface Served {
  port: () => number;
  /** Of a file with the text `0123456789`. */
  ten: string;
  /** Of a file that is too large for the buffers of a connection. */
  large: string;
  /** Of what is there and is no file that can be read: a pipe, a file whose reading fails. */
  odd: readonly string[];
  /** Leads the URL of a file to what it holds; their names have signs with a meaning in URLs. */
  signs: Readonly<Record<string, string>>;
}

/** Tests how a server answers for files, whole and in parts. */
export function testFiles({ port, ten, large, odd, signs }: Served): void {
  test.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-3", "789", "bytes 7-9/10"],
    ["bytes=0-0", "0", "bytes 0-0/10"],
    ["bytes=8-99", "89", "bytes 8-9/10"],
    ["bytes=-99", "0123456789", "bytes 0-9/10"],
  ])("a file is answered in the part %s", async (range, text, named) => {
    const { headers, ...answer } = await ask(ten, { port: port(), headers: { range } });
    expect(answer).toEqual({ status: 206, text });
    expect(headers["content-range"]).toBe(named);
    expect(headers["content-length"]).toBe(String(text.length));
  });

  test.each(["bytes=5-1", "bytes=10-", "bytes=99-100", "bytes=-0"])(
    "no part of a file is %s, which is said with its size",
    async (range) => {
      const { status, headers } = await ask(ten, { port: port(), headers: { range } });
      expect([status, headers["content-range"]]).toEqual([416, "bytes */10"]);
    },
  );

  test.each(["bytes", "lines=1-2", "bytes=a-b", "", "bytes=0-1,4-5", "bytes=--1", "=1-2"])(
    "a file is answered whole where its part is asked for as %j",
    async (range) => {
      const { status, text } = await ask(ten, { port: port(), headers: { range } });
      expect([status, text]).toEqual([200, "0123456789"]);
    },
  );

  test("a part of a file that is another one by now is answered with the whole", async () => {
    const headers = { range: "bytes=2-4", "if-range": '"another"' };
    expect((await ask(ten, { port: port(), headers })).text).toBe("0123456789");
  });

  test("a question for the head alone has the same headers and no text", async () => {
    const { status, headers, text } = await ask(ten, { port: port(), method: "HEAD" });
    expect([status, headers["content-length"], text]).toEqual([200, "10", ""]);
    expect(headers["accept-ranges"]).toBe("bytes");
  });

  test.each(Object.entries(signs))("%s is found", async (path, text) => {
    expect(await ask(path, { port: port() })).toMatchObject({ status: 200, text });
  });

  test.each(odd)("%s is answered with a failure, and the next file as ever", async (path) => {
    expect((await ask(path, { port: port() })).status).toBeGreaterThanOrEqual(404);
    expect((await ask(ten, { port: port() })).status).toBe(200);
  });

  test("a hundred downloads that are broken off leave no file open", async () => {
    const before = openFiles();
    await Promise.all(Array.from({ length: 100 }, () => askAndLeave(large, port())));
    await vi.waitFor(() => expect(openFiles()).toBeLessThan(before + 20), 60_000);
  });
}

// Where the system does not say, the test holds nothing.
function openFiles(): number {
  return process.platform === "linux" ? readdirSync("/proc/self/fd").length : 0;
}
