import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { Message } from "#model/site.ts";
import { interfaceLanguages, messagesIn } from "#press/config/interface-words.ts";

const file = "docs/words.schema.json";
const text = { type: "string", minLength: 1 };
const forms = Object.fromEntries(
  ["zero", "one", "two", "few", "many", "other"].map((form) => [form, text]),
);

/** Describes a message of the interface by its English text. */
function describe(message: Message): object {
  if (typeof message === "string") return { ...text, description: message };
  const isPlural = "other" in message;
  return {
    type: "object",
    description: Object.values(message).join(" / "),
    properties: isPlural ? forms : Object.fromEntries(Object.keys(message).map((n) => [n, text])),
    required: isPlural ? ["other"] : Object.keys(message),
    additionalProperties: false,
  };
}

test("the schema for editors describes every message by its English text", () => {
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://broadsheet.example/words.schema.json",
    title: "The words of the interface, words.json",
    description:
      "A message that is left out is as in the language of the paper, or in English. What stands in braces is filled in. Where a message has plural forms, they are those of the language (Unicode CLDR).",
    type: "object",
    properties: {
      $schema: { type: "string" },
      ...Object.fromEntries(
        Object.entries(messagesIn("en")).map(([key, one]) => [key, describe(one)]),
      ),
    },
    additionalProperties: false,
  };
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(schema);
});

test.each(interfaceLanguages)("the messages in %s are right to editors", (language) => {
  const isWords = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(file, "utf8")));
  expect(isWords(messagesIn(language))).toBe(true);
});
