import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as v from "valibot";
import { expect, test } from "vitest";
import { siteKeys, siteSchema } from "#press/config/site-schema.ts";

interface Described {
  description: string;
  default?: unknown;
  examples?: unknown[];
}

const schema = JSON.parse(readFileSync("docs/site.schema.json", "utf8")) as {
  properties: Record<string, Described>;
};
const described = Object.entries(schema.properties);
const isSite = new Ajv2020({ allErrors: true, strict: true, formats: { uri: true } }).compile(
  schema,
);

test("the schema for editors describes every key of site.json", () => {
  expect(Object.keys(schema.properties).toSorted()).toEqual(siteKeys.toSorted());
  expect(described.filter(([, { description }]) => !description.endsWith("."))).toEqual([]);
});

test("the schema for editors has the defaults of builds", () => {
  const defaults = described.filter(([, one]) => "default" in one);
  expect(Object.fromEntries(defaults.map(([key, one]) => [key, one.default]))).toEqual(
    v.parse(siteSchema, {}),
  );
});

test.each(described.flatMap(([key, { examples = [] }]) => examples.map((one) => [key, one])))(
  "the example of %s, %j, is right to editors and to builds",
  (key, example) => {
    const site = { [String(key)]: example };
    expect(isSite(site)).toBe(true);
    expect(v.safeParse(siteSchema, site).issues).toBeUndefined();
  },
);

test.each([
  { url: "paper.example" },
  { pageSize: 0 },
  { pageSize: 1.5 },
  { cards: "yes" },
  { topics: "oil" },
  { lead: "2020/01/04/tides/" },
  { budgets: { topics: 1 } },
  { linkedFolders: [""] },
  { deploy: "ftp host.example" },
  { deploy: "rsync --rsh=sh" },
])("what a build refuses is marked in an editor: %j", (site) => {
  expect(v.safeParse(siteSchema, site).success).toBe(false);
  expect(isSite(site)).toBe(false);
});

test("the settings of the sample are right to editors", () => {
  expect(isSite(JSON.parse(readFileSync("content/site.json", "utf8")))).toBe(true);
});
