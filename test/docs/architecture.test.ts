import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { textOf } from "./documents.ts";
import { loadedBy } from "./imports.ts";
import { roomOrder } from "./room-order.ts";

const text = textOf("ARCHITECTURE.md");

describe("The code map", () => {
  const sections = text
    .split(/^### /mu)
    .slice(1)
    .map((section) => {
      const [heading = ""] = section.split("\n");
      const [, folder = ""] = /`(src\/[^`]+)`$/u.exec(heading) ?? [];
      return { heading, folder, section };
    })
    .filter(({ folder }) => folder !== "");
  const headed = sections.map(({ heading }) => heading.replaceAll("`", ""));

  test.each(["press", "app"] as const)(
    "has a section for each room of src/%s, in order",
    (part) => {
      const rooms = roomOrder(part).flat();
      const own = headed.filter((heading) => heading.startsWith(`src/${part}/`));
      expect(own).toEqual(rooms.map((room) => `src/${part}/${room}`));
    },
  );

  test("has a section for each part of src", () => {
    for (const part of readdirSync("src")) expect(headed).toContain(`src/${part}`);
  });

  test("says of each part and room what always holds there", () => {
    const silent = sections.filter(({ section }) => !section.includes("**Invariant:**"));
    expect(silent.map(({ heading }) => heading)).toEqual([]);
  });

  test("names files of a room that lie in it", () => {
    const named = sections.flatMap(({ folder, section }) =>
      Array.from(section.matchAll(/`([\w-]+\.tsx?)`/gu), ([, name]) => `${folder}/${name}`),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe("The diagram", () => {
  const [, diagram = ""] = /^```text\n(From text to page.*?)^```/msu.exec(text) ?? [];
  const [build = "", browser = ""] = diagram.split("From click to article");

  test("names files that a build runs, in its first half", () => {
    // The press loads the app as a bundle that is made from its own entry.
    const run = loadedBy("src/press/build.ts", "src/app/entry-server.tsx");
    expect(filesIn(build).length).toBeGreaterThan(5);
    expect(filesIn(build).filter((file) => !run.has(file))).toEqual([]);
  });

  test("names the stages of a build in the order in which they are called", () => {
    const stages = Array.from(build.matchAll(/^ {4}\| {2}([a-z]\w+) /gmu), ([, stage]) => stage!);
    const [, calls = ""] = readFileSync("src/press/build-site.ts", "utf8").split(
      " runStages(run: ",
    );
    const places = stages.map((stage) => calls.indexOf(` ${stage}(`));
    expect(stages.length).toBeGreaterThan(5);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("names files that a browser runs, in its second half", () => {
    const entries = ["before-paint.ts", "starter.ts", "entry-browser.tsx"];
    const run = loadedBy(...entries.map((name) => `src/app/${name}`));
    expect(filesIn(browser).length).toBeGreaterThan(3);
    expect(filesIn(browser).filter((file) => !existsSync(file) || !run.has(file))).toEqual([]);
  });
});

function filesIn(part: string): string[] {
  return part.match(/src\/[\w./-]+\.tsx?/gu) ?? [];
}
