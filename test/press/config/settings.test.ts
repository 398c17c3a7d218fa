import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "#press/config/settings.ts";

describe("settings", () => {
  test("name the folders of the sample edition by default", () => {
    expect(readSettings([], {})).toMatchObject({
      content: resolve("content"),
      out: resolve("dist"),
      strict: false,
      adopt: false,
      withdraw: false,
    });
  });

  test("are taken from the environment and the arguments", () => {
    const args = ["--strict", "--adopt", "--withdraw", "--now", "2020-01-04T20:59:00Z"];
    expect(readSettings(args, { CONTENT: "/a", OUT: "b" })).toEqual({
      content: "/a",
      out: resolve("b"),
      strict: true,
      adopt: true,
      withdraw: true,
      now: Date.UTC(2020, 0, 4, 20, 59),
    });
  });

  test.each([
    ["2026-12-01T06:00:00Z", Date.UTC(2026, 11, 1, 6)],
    ["2026-12-01T06:00Z", Date.UTC(2026, 11, 1, 6)],
    ["2026-12-01T08:00:00.5+02:00", Date.UTC(2026, 11, 1, 6, 0, 0, 500)],
    ["2026-12-01", Date.UTC(2026, 11, 1)],
  ])("take %s for the same moment on every machine", (text, now) => {
    expect(readSettings(["--now", text], {}).now).toBe(now);
  });

  test.each(["CONTENT", "OUT"])("refuse an empty %s", (name) => {
    expect(() => readSettings([], { [name]: " " })).toThrow(`${name} is set and empty`);
  });

  test.each([
    [["--strit"], /strit.*The options are --strict/u],
    [["elsewhere"], /elsewhere.*The options are --strict/u],
    [["--now", "soon"], /--now soon is no time/u],
    [["--now", "0"], /--now 0 is no time/u],
    [["--now", "1/2/2026"], /is no time/u],
    [["--now", "Foo 5"], /is no time/u],
    [["--now", "2026-02-30"], /is no time/u],
    [["--now", "2026-02-30T10:00Z"], /is no time/u],
    [["--now", "2026-01-01T10:00"], /is no time/u],
  ])("refuse %j, and list the options", (args, message) => {
    expect(() => readSettings(args, {})).toThrow(message);
  });
});
