import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "#test/press/temporary.ts";
import { roomOrder } from "./room-order.ts";

const mayImport = {
  model: [],
  wire: ["model"],
  edition: ["model"],
  press: ["model", "wire", "edition"],
  app: ["model"],
};
type House = keyof typeof mayImport;

const orders = { press: roomOrder("press"), app: roomOrder("app") };
const split = ["press", "app"] as const;
const folders = [
  ...Object.keys(mayImport),
  ...split.flatMap((house) => orders[house].flat().map((room) => `${house}/${room}`)),
];
const strangers = ["node:fs", "../probe.ts", "../../probe.ts", "#test/probe.ts"];
const imports = [...folders.map((folder) => `#${folder}/probe.ts`), ...strangers];

const refused = refusals(
  Object.fromEntries(folders.map((folder) => [probe(folder), imports.map(reExport)])),
);

describe.each(split)("The list of rooms in src/%s", (house) => {
  test("names every folder once", () => {
    const present = readdirSync(`src/${house}`, { withFileTypes: true });
    const names = present.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(orders[house].flat().toSorted()).toEqual(names.toSorted());
  });
});

test.each(folders)("lint lets src/%s import what stands before it and nothing else", (folder) => {
  const passed = imports.filter((_name, index) => !refused.has(`${probe(folder)}:${index + 1}`));
  expect(passed).toEqual(imports.filter((name) => isAllowed(folder, name)));
});

test("lint refuses an import in each form that loads code", () => {
  const target = `"#press/deploy/probe.ts"`;
  const forms = [
    `import { probe } from ${target};`,
    `import type { Probe } from ${target};`,
    `export { probe } from ${target};`,
    `export * from ${target};`,
    `export const later = () => import(${target});`,
  ];
  const file = probe("press/files");
  const lines = refusals({ [file]: forms });
  expect([...lines]).toEqual(forms.map((_form, index) => `${file}:${index + 1}`));
});

function isAllowed(folder: string, name: string): boolean {
  const house = folder.split("/")[0] as House;
  if (name === "node:fs") return house === "press";
  const [, otherHouse = "", otherRoom] = /^#(\w+)(?:\/([\w-]+))?\/probe\.ts$/u.exec(name) ?? [];
  if (otherHouse !== house) return (mayImport[house] as string[]).includes(otherHouse);
  return house !== "model" && (folder === house || isBefore(folder, otherRoom));
}

function isBefore(folder: string, otherRoom: string | undefined): boolean {
  const [house, room] = folder.split("/") as ["press" | "app", string];
  const levelOf = (name = "") => orders[house].findIndex((level) => level.includes(name));
  return otherRoom !== undefined && (otherRoom === room || levelOf(otherRoom) < levelOf(room));
}

function probe(folder: string): string {
  return `src/${folder}/probe.ts`;
}

function reExport(name: string): string {
  return `export * from "${name}";`;
}

interface LintReport {
  diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
}

/** Lints files, given as lines, as this project is linted; returns where an import is refused, as `file:line`. */
function refusals(files: Record<string, string[]>): Set<string> {
  const texts = Object.entries(files).map(([path, lines]) => [path, lines.join("\n")]);
  const config = { "oxlint.config.ts": readFileSync("oxlint.config.ts") };
  const cwd = temporaryFolder({ ...Object.fromEntries(texts), ...config });
  const oxlint = resolve("node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--format=json"], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
  const { diagnostics } = JSON.parse(stdout) as LintReport;
  const refusing = diagnostics.filter(({ code }) => code.includes("no-restricted-imports"));
  return new Set(
    refusing.flatMap(({ filename, labels }) =>
      labels.map(({ span }) => `${filename.replaceAll("\\", "/")}:${span.line}`),
    ),
  );
}
