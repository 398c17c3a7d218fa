import { join } from "node:path";
import { expect, test } from "vitest";
import { readAppFiles } from "#press/bundle/app-files.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const manifest = {
  "_reader.js": {
    file: "assets/reader.js",
    name: "reader",
    imports: ["_router.js", "_react.js"],
    css: ["assets/reader.css"],
  },
  "_react.js": { file: "assets/react.js", name: "react" },
  "_router.js": { file: "assets/router.js", imports: ["_react.js"], css: ["assets/router.css"] },
  "cut/newsreader-latin-wght-normal.woff2": {
    file: "assets/text.woff2",
    src: "cut/newsreader-latin-wght-normal.woff2",
  },
  "src/app/before-paint.ts": { file: "assets/early.js" },
  "src/app/starter.ts": { file: "assets/starter.js" },
  "src/app/late.tsx": { file: "assets/late.js", isDynamicEntry: true, css: ["assets/late.css"] },
};

function read(entries: object) {
  return readAppFiles(join(temporaryFolder({ "a.json": JSON.stringify(entries) }), "a.json"));
}

test("a manifest says what a page needs, each script before those that import it", () => {
  expect(read(manifest)).toEqual({
    earlyScript: "assets/early.js",
    starter: "assets/starter.js",
    app: "assets/reader.js",
    parts: ["assets/react.js", "assets/router.js"],
    styles: ["assets/router.css", "assets/reader.css"],
    textFont: "assets/text.woff2",
  });
});

test.each(Object.keys(manifest).filter((key) => !key.includes("late")))(
  "a manifest without %s is refused",
  (key) => {
    expect(() => read({ ...manifest, [key]: undefined })).toThrow("does not name");
  },
);
