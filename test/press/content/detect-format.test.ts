import { expect, test } from "vitest";
import { readSource } from "#press/content/read-source.ts";
import { readSite } from "#press/config/site-config.ts";
import { halves } from "#test/press/pictures.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

async function reportOn(bytes: Uint8Array) {
  const content = temporaryFolder({ "2020/01/04/a.txt": bytes });
  const room = { content, site: readSite(content), now: Infinity };
  return (await readSource(room, "2020/01/04/a.txt")).report;
}

const text = "A headline\n\nA text.\n";

test.each([
  ["a PDF", Buffer.from(`%PDF-1.4\n${text}`)],
  ["rich text", Buffer.from(`{\\rtf1\\ansi ${text}}`)],
  ["a document of an office program", Buffer.from(`PK\x03\x04\x14\0${text}`, "latin1")],
  ["a document of an older one", Buffer.from(`d0cf11e0a1b11ae100`, "hex")],
  ["gzip", Buffer.from("1f8b080000", "hex")],
  ["PNG", Buffer.from(await halves(2, 2, "png"))],
  ["JPEG", Buffer.from(await halves(2, 2, "jpeg"))],
  ["UTF-32", Buffer.from("fffe000041000000", "hex")],
])(
  "a file of another format is not published, though it is named like a text: %s",
  async (_what, bytes) => {
    const { published, problems } = await reportOn(bytes);
    expect(published).toBe(false);
    expect(problems).toMatchObject([
      {
        rule: "unreadable",
        severity: "error",
        message: expect.stringMatching(/^The file is .*UTF-8/u),
      },
    ]);
  },
);

test.each([
  Buffer.from(text),
  Buffer.from(`\ufeff${text}`, "utf16le"),
  Buffer.from(`PK wins\n\nA text.`),
  Buffer.from(`% of votes\n\nA text.`),
  Buffer.from(`{rtf}\n\nA text.`),
  Buffer.from("\ufeff\ufeffA\n\nA text."),
])("a text is read: %#", async (bytes) => {
  expect(await reportOn(bytes)).toMatchObject({ published: true });
});
