import { expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const parseBelow = (header: string, lines: string) =>
  parse(`${header}\n\nA headline\n\n2020-01-04 10:00\n${lines}`, options);

test("a description may differ from the caption in white space", () => {
  const { article } = parseBelow("date 2020-01-04", "A  heron.\n\nA\u00a0heron.\n\nA text.");
  expect(article?.image).toEqual({ caption: "A\u00a0heron." });
  expect(article?.body).toHaveLength(1);
});

test("a credit in lower case is not part of the caption", () => {
  const { article } = parseBelow("image a.png", "A heron.\n\nA heron. (private)\n\nA text.");
  expect(article?.image).toEqual({ file: "a.png", caption: "A heron.", credit: "private" });
});

test("the header's alt text is kept, and the doubled line is the caption", () => {
  const { article, problems } = parseBelow(
    "image a.png\nalt Grey.",
    "A heron.\n\nA heron. (B)\n\nA text.",
  );
  expect(article?.image).toEqual({ file: "a.png", alt: "Grey.", caption: "A heron.", credit: "B" });
  expect(problems).toEqual([]);
});

test("the header's caption counts if the lines differ from it", () => {
  const { article, problems } = parseBelow(
    "image a.png\ncaption A stork.",
    "A heron.\n\nA heron.\n\nA text.",
  );
  expect(article?.image).toEqual({ file: "a.png", caption: "A stork." });
  expect(problems).toMatchObject([{ rule: "picture-texts-differ", line: 9, column: 1 }]);
});

test.each([
  ["date 2020-01-04", "A heron stood.\n\nA stork flew.\n\nA text."],
  ["date 2020-01-04", "A heron.\n\nA stork. (Reporting by B)\n\nA text."],
  ["image a.png", "A heron.\n\nREAD | A stork\n\nA text."],
  ["image a.png", "A heron.\n\nRead more on: storks"],
])("%j: lines that differ are copy: %j", (header, lines) => {
  expect(parseBelow(header, lines).article?.image?.caption).toBeUndefined();
});

test.each([
  ["A heron.", "A stork.", "B"],
  ["heron, stork, weir", "A stork at the weir", "B"],
  ["heron-stands-at-the-weir-in-the-evening", "A stork.", "B"],
])("a description that differs, %j, becomes the alt text", (alt, caption, credit) => {
  const { article } = parseBelow("", `\n${alt}\n\n${caption} (${credit})\n\nA text.`);
  expect(article?.image).toEqual({ alt, caption, credit });
});

test.each([
  "Picture: Jo Do",
  "Photo: Jo Do",
  "Image: Jo Do",
  "Photographie : Jo Do",
  "Crédit photo : Jo Do",
  "Fotografía: Jo Do",
  "Фото: Jo Do",
  "图片来源：Jo Do",
  "تصوير: Jo Do",
])("%j below the pair is its credit", (line) => {
  const { article } = parseBelow("", `A heron.\n\nA heron.\n\n${line}\n\nA text.`);
  expect(article?.image).toEqual({ caption: "A heron.", credit: "Jo Do" });
});

test.each([
  ["A heron. Foto: Jo Do/wnn", "Jo Do/wnn"],
  ["A heron. WNN/Jo Do", "WNN/Jo Do"],
  ["A heron. | Jo Do", "Jo Do"],
  ["A heron. © Jo Do", "© Jo Do"],
  ["A heron. (Photo by Jo Do/WNN)", "Photo by Jo Do/WNN"],
])("the end of %j is its credit, where the line above is the caption", (line, credit) => {
  const { article } = parseBelow("", `A heron.\n\n${line}\n\nA text.`);
  expect(article?.image).toEqual({ caption: "A heron.", credit });
});

test("a figure in brackets is no credit", () => {
  const { article } = parseBelow("", "A heron\n\nA heron (4)\n\nA text.");
  expect(article?.image).toEqual({ caption: "A heron (4)" });
});

test.each(["Jo Do", "WNN", "Supplied", "coast alliance/wnn, Jo Do", "storks.example - stock.wnn"])(
  "%j below a caption is its credit, where the writer is named above",
  (line) => {
    const lead = "The herons have come back to the harbour, its master said.";
    const { article } = parseBelow(
      "date 2020-01-04",
      `Ann Lee\n\nA heron.\n\nA heron.\n\n${line}\n\n${lead}`,
    );
    expect(article).toMatchObject({ byline: ["Ann Lee"], image: { credit: line } });
    expect(article?.body).toMatchObject([{ text: lead }]);
  },
);

test("two pictures above the copy are not the copy twice", () => {
  const { article } = parseBelow(
    "date 2020-01-04",
    "A heron.\n\nA heron. (B)\n\nA stork.\n\nA stork. (C)\n\nA text that goes on.\n\nAnother text.",
  );
  expect(article?.image).toEqual({ caption: "A heron.", credit: "B" });
});

test.each([
  ["Herons stand at the weir on Monday. © Jo Do/wnn", "© Jo Do/wnn"],
  ["Herons stand at the weir on Monday. Photo by Jo Do", "Photo by Jo Do"],
])("%j alone is a caption with its credit", (line, credit) => {
  const { article } = parseBelow(
    "",
    `Ann Lee\n\n${line}\n\nA text that goes on below it, at some length.`,
  );
  expect(article?.image).toEqual({ caption: "Herons stand at the weir on Monday.", credit });
});

test("a photo by the sea is no credit", () => {
  const line = "The herons were seen. A photo by the sea shows ten";
  const { article } = parseBelow(
    "",
    `Ann Lee\n\n${line}\n\nA text that goes on below it, at some length.`,
  );
  expect(article?.image).toBeUndefined();
});

test.each(["IMG_1234", "Image", "weir_1920x1080.jpg"])(
  "%j above a caption is its description, though the caption has no credit",
  (alt) => {
    const lead = "The herons have come back to the harbour, its master said on Monday.";
    const { article } = parseBelow(
      "date 2020-01-04",
      `Ann Lee\n\n${alt}\n\nHerons at the weir\n\n${lead}`,
    );
    expect(article?.image).toEqual({ alt, caption: "Herons at the weir" });
  },
);

test("a credit of several words in lower case is not part of the caption", () => {
  const { article } = parseBelow(
    "",
    "Ann Lee\n\nA heron.\n\nHerons at the weir (coast images)\n\nA text.",
  );
  expect(article?.image).toMatchObject({ caption: "Herons at the weir", credit: "coast images" });
});

test("short lines below each other, above the lead, are no picture", () => {
  const lead = "The herons have come back to the harbour, its master said on Monday.";
  const lines = "Herons at the weir\n\nStorks at the harbour\n\nGulls on the old coast road";
  const { article } = parseBelow("date 2020-01-04", `Ann Lee\n\n${lines}\n\n${lead}`);
  expect(article?.image).toBeUndefined();
});
