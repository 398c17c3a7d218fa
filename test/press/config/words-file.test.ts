import { describe, expect, test } from "vitest";
import { messagesIn } from "#press/config/interface-words.ts";
import { readSite, readSiteFile } from "#press/config/site-config.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const paperWith = (words: string | object, site: object = {}) =>
  temporaryFolder({
    "site.json": JSON.stringify({ url: "https://paper.example/", ...site }),
    "words.json": typeof words === "string" ? words : JSON.stringify(words, null, 2),
  });

describe("the words.json of a paper", () => {
  test("is not needed", () => {
    expect(readSite(temporaryFolder())).not.toHaveProperty("words");
  });

  test("gives words of its own, and may name its schema", () => {
    const folder = paperWith({ $schema: "./words.schema.json", share: "Pass it on" });
    expect(readSite(folder).words).toEqual({ share: "Pass it on" });
  });

  test.each([
    [
      { shre: "Pass it on" },
      /words\.json:2:3 error words shre is no message .+ did you mean share\?/u,
    ],
    [{ share: "" }, /:2:3 error words share is empty/u],
    [{ share: 1 }, /share must be text/u],
    [{ share: "Share\u0000" }, /share has a character that cannot be shown/u],
    [{ share: "Share {topic}" }, /share has \{topic\}, which nothing fills; it knows none/u],
    [{ onTopic: "All of it" }, /onTopic leaves out \{topic\}, as in "Articles about \{topic\}"/u],
    [{ articles: "{count} articles" }, /articles must be texts in braces/u],
    [{ articles: ["a"] }, /articles must be texts in braces/u],
    [{ articles: { one: "{count} article" } }, /articles needs the form other/u],
    [
      { articles: { few: "{count} article", other: "{count}" } },
      /articles has the form few; this language has one, other/u,
    ],
    [{ articles: { one: "", other: "{count}" } }, /articles has no text for one/u],
    [{ articles: { one: "one", other: "{n}" } }, /articles has \{n\}/u],
    [{ themes: { light: "Light" } }, /themes leaves out system/u],
    [{ themes: { system: "S", light: "L", dark: "D", sepia: "S" } }, /themes has sepia/u],
    [{ themes: { system: "S", light: "L", dark: "" } }, /themes dark is empty/u],
    ["[]", /words\.json:1:1 error words This must be keys and values in braces/u],
    ['{ "share": "a", "share": "b" }', /words\.json:1:17 error words share stands here again/u],
    ["", /words\.json:1:1 error words This is not JSON: the file is empty/u],
  ])("ends the build where %j cannot be shown", (words, message) => {
    expect(() => readSite(paperWith(words))).toThrow(message);
  });

  test("has the plural forms of its language", () => {
    const forms = { zero: "0", one: "1", two: "2", few: "{count}", many: "{count}", other: "n" };
    expect(readSite(paperWith({ articles: forms }, { language: "cy" })).words).toEqual({
      articles: forms,
    });
  });

  test("adds a language, with a warning that names what is still in English", () => {
    const { skip: _, ...most } = messagesIn("en");
    const { problems } = readSiteFile(paperWith(most, { language: "cy" }));
    expect(problems).toMatchObject([{ rule: "interface-language", severity: "warning" }]);
    expect(problems[0]?.message).toMatch(/Welsh but those of words\.json.+: skip\./u);
    expect(readSiteFile(paperWith(messagesIn("en"), { language: "cy" })).problems).toEqual([]);
  });
});
