// What documents say of files, commands and options is compared with the project.
import { existsSync, globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { codeIn, documents, presentDocuments } from "./documents.ts";
import { loadedBy } from "./imports.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};
const files = globSync("{src,scripts,test,docs}/**/*.*").map((path) => posix.basename(path));
const patterns = ["PascalCase.tsx", "kebab-case.ts"];
const names = new Set([...files, ...globSync(["*.*", ".*"]), ...patterns]);

describe.each(documents)("$path", ({ path, text }) => {
  test("has no line of more than 140 characters", () => {
    const long = text.split("\n").map((line, index) => ({ line: index + 1, length: line.length }));
    expect(long.filter(({ length }) => length > 140)).toEqual([]);
  });

  test("links to files and headings that are there", () => {
    expect(linksIn(text).filter((link) => !leadsSomewhere(link, path))).toEqual([]);
  });
});

describe.each(presentDocuments)("$path", ({ text }) => {
  test("names files and folders that are there", () => {
    const paths = Array.from(
      text.matchAll(/(?<![\w/.-])(?:src|scripts|test|docs)\/[\w./{},*-]*[\w/}*](?! \(new\))/gu),
      ([path]) => path,
    );
    expect(paths.filter((path) => globSync(path).length === 0)).toEqual([]);
  });

  test("names source files that are there, also where it leaves out their folder", () => {
    const named = codeIn(text).flatMap((code) =>
      Array.from(
        code.matchAll(/(?<![\w/.-])[\w-]+(?:\.\w+)*\.(?:tsx?|css)\b(?! \(new\))/gu),
        ([name]) => name,
      ),
    );
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });

  test("names commands that are there, with options that they know", () => {
    expect(commandsIn(text).filter(({ name, options }) => !isKnown(name, options))).toEqual([]);
  });

  test("names no option that no command knows", () => {
    const spans = codeIn(text).filter((code) => /^--[a-z]+(?: [A-Z]+)?$/u.test(code));
    const known = new Set([...optionsOf("build"), ...optionsOf("check"), ...optionsOf("bench")]);
    expect(
      spans.filter((span) => !known.has(optionIn(span)) && !tokens.includes(`${span}:`)),
    ).toEqual([]);
  });
});

const tokens = readFileSync("src/app/style/tokens.css", "utf8");

function linksIn(text: string): string[] {
  const targets = Array.from(text.matchAll(/\]\(([^)\s]+)\)/gu), ([, target]) => target!);
  return targets.filter((target) => !/^\w+:/u.test(target));
}

function leadsSomewhere(link: string, from: string): boolean {
  const [to = "", heading] = link.split("#");
  const path = to === "" ? from : posix.join(posix.dirname(from), to);
  if (!existsSync(path)) return false;
  return heading === undefined || headingsIn(readFileSync(path, "utf8")).includes(heading);
}

// As GitHub makes the anchors of headings.
function headingsIn(text: string): string[] {
  return Array.from(text.matchAll(/^#+ (.+)$/gmu), ([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function commandsIn(text: string) {
  const found = text.matchAll(/\bnpm run ([\w:]+)((?: [^`\n]*)?)/gu);
  return Array.from(found, ([, name, rest]) => ({
    name: name!,
    options: Array.from(
      rest!.split("#")[0]!.matchAll(/ --([a-z]+(?:-[a-z]+)*)/gu),
      ([, option]) => option!,
    ),
  }));
}

function isKnown(name: string, options: readonly string[]): boolean {
  if (scripts[name] === undefined) return false;
  const [, own] = /^node (\S+)/u.exec(scripts[name]) ?? [];
  // Other tools' options are theirs to say.
  return own === undefined || options.every((option) => optionsOf(name).has(option));
}

/** Lists the options of a command, as far as its own code reads them. */
function optionsOf(name: string): Set<string> {
  const [, entry] = /^node (\S+)/u.exec(scripts[name]!)!;
  const code = Array.from(loadedBy(entry!), (file) => readFileSync(file, "utf8")).join("\n");
  const options = code.matchAll(/^\s+"?([\w-]+)"?: \{ type: "(?:boolean|string)"/gmu);
  return new Set(Array.from(options, ([, option]) => option!));
}

function optionIn(span: string): string {
  return span.slice(2).split(" ")[0]!;
}
