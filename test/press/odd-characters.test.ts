// How other programs read an edition that has every odd character of Unicode.
import { execFileSync, spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, expect, test, vi } from "vitest";
import { noCharacter } from "#model/characters.ts";
import { faultsIn, nuErrorsBelow } from "#test/press/html-validator.ts";
import { hasProgram } from "#test/press/has-program.ts";
import { oddCharacters } from "#test/press/odd-characters.ts";
import { runBuild } from "#test/press/run-build.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

/** An article that has these characters in its headline, text, topics, byline and caption. */
function copyWith(name: string, odd: readonly string[]): string {
  const inside = odd.map((one, at) => `w${at}${one}x`).join(" ");
  const few = odd.slice(0, 6).join("x");
  return [
    ` image quay-${name}.png`,
    ` alt Alt ${few} text`,
    ` caption Caption ${inside}`,
    ` credit Credit ${few} x`,
    "",
    `Headline ${name} <b>bold</b> &lt;i&gt; ${few} of a day`,
    "",
    `By Ann${few}a Writer`,
    "",
    "2020-01-04 10:00",
    "",
    `The ${inside} text.`,
    "",
    `${odd.join("")} a < b &amp; c ]${odd[0]}]${odd.at(-1)}> ]]>`,
    "",
    `Read more on: to${few}pic ${name} | oil`,
    "",
  ].join("\n");
}

const picture = readFileSync("public/icon-180.png");
let out = "";
let said = "";
let code = -1;

beforeAll(async () => {
  const files: Record<string, string | Uint8Array> = {
    "site.json": JSON.stringify({ name: "Odd <&> Paper 🏴", url: "https://odd.example/" }),
  };
  for (const [name, characters] of Object.entries(oddCharacters)) {
    files[`2020/01/04/${name}.txt`] = copyWith(name, characters);
    files[`2020/01/04/quay-${name}.png`] = picture;
    const first = characters.find((one) => !/[\0\n\r/\\\ud800-\udfff]/u.test(one));
    files[`2020/01/05/file ${first ?? ""} ${name}.txt`] = copyWith(`${name}-again`, characters);
  }
  ({ out, said, code } = await runBuild(temporaryFolder(files)));
});

const filesNamed = (pattern: string) =>
  globSync(pattern, { cwd: out }).map((one) => join(out, one));
const xmlFiles = () => filesNamed("**/*.{xml,opml,svg}");

test("the edition is pressed whole, and says which characters it left out", () => {
  expect([code, said]).toEqual([0, expect.stringMatching(/control-character.*noncharacter/su)]);
  expect(filesNamed("2020/*/*/*/index.html")).toHaveLength(Object.keys(oddCharacters).length * 2);
});

test("no file of the site has a code point that HTML or XML forbids", () => {
  const files = filesNamed("**/*.{html,json,txt,xml,opml,svg}");
  const faults = files.filter((file) =>
    noCharacter.test(readFileSync(file, "utf8").replaceAll(/[\n\r\t]/gu, "")),
  );
  expect(faults).toEqual([]);
});

test.skipIf(!hasProgram("xmllint", ["--version"]))("xmllint finds all XML well-formed", () => {
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", ...xmlFiles()], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
});

test("html-validate finds no error on any page", async () => {
  for (const file of filesNamed("**/*.html")) expect(await faultsIn(file)).toEqual([]);
});

test.skipIf(!hasProgram("java", ["-version"]))("the Nu Html Checker finds no error", () => {
  expect(nuErrorsBelow(out)).toEqual([]);
});

test("every character that may stay is in the text", () => {
  const page = JSON.stringify(
    filesNamed("2020/**/index.txt").map((file) => readFileSync(file, "utf8")),
  );
  const kept = ["planes", "edges", "privates", "unassigned", "selectors", "tags", "combining"];
  const lost = kept.flatMap((kind) =>
    (oddCharacters[kind] ?? []).filter((one) => !page.includes(`${one}x`)),
  );
  expect(lost).toEqual([]);
});

test("every twin, the index and the list of moves are as the schema says", () => {
  const schema = JSON.parse(readFileSync("docs/bundle.schema.json", "utf8")) as { $id: string };
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
  ajv.addSchema(schema);
  const parts = {
    "**/index.json": "",
    "edition.json": "#/$defs/edition",
    "moved.json": "#/$defs/movedList",
  };
  for (const [pattern, part] of Object.entries(parts)) {
    const isRight = ajv.getSchema(schema.$id + part)!;
    const files = filesNamed(pattern);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      isRight(JSON.parse(readFileSync(file, "utf8")));
      expect([file, isRight.errors]).toEqual([file, null]);
    }
  }
});

const python = ["/usr/bin/python3", "python3"].find((one) =>
  hasProgram(one, ["-c", "import feedparser"]),
);
const script = `import feedparser, json, sys
from html.parser import HTMLParser
class Text(HTMLParser):
  def __init__(self, html):
    super().__init__()
    self.text = ""
    self.feed(html)
    self.close()
  def handle_data(self, data):
    self.text += data
answer = []
for name in sys.argv[1:]:
  read = feedparser.parse(name)
  # It takes a title of RSS for HTML where that has an end tag or a reference, against the Best Practices Profile.
  items = [[one.title if one.title_detail.type == "text/plain" else None, Text(one.summary).text if one.summary_detail.type == "text/html" else one.summary, *[tag.get("label") or tag.term for tag in one.get("tags", [])]] for one in read.entries]
  answer.append([str(read.get("bozo_exception", "")), items])
print(json.dumps(answer))`;

test.skipIf(!python)(
  "feedparser reads every feed, with each headline and summary as written",
  () => {
    const feeds = filesNamed("**/{feed,atom}.xml");
    const answer = execFileSync(python!, ["-c", script, ...feeds], {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    const read = JSON.parse(answer) as [string, (string | null)[][]][];
    expect(read).toHaveLength(feeds.length);
    for (const [at, [fault, items]] of read.entries()) {
      expect([feeds[at], fault]).toEqual([feeds[at], ""]);
      for (const [index, { title, summary, tags = [] }] of itemsBeside(feeds[at]!).entries()) {
        const guessed = items[index]?.[0] === null && feeds[at]!.endsWith("feed.xml");
        const written = [guessed ? "" : title, summary, ...tags];
        expect(items[index]?.map((text) => bare(text ?? ""))).toEqual(written.map(bare));
      }
    }
  },
);

interface Item {
  title: string;
  summary: string;
  tags?: string[];
}

function itemsBeside(feed: string): Item[] {
  const file = feed.replace(/[^/]+$/u, "feed.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { items: Item[] }).items;
}

const bare = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
