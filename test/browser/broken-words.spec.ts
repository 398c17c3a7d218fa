import { brokenWords } from "./broken-words.ts";
import { expect, sharedContext, test } from "./fixture.ts";
import { doubleText, overflow } from "./page-checks.ts";
import { pageKinds } from "./page-kinds.ts";

test.use(sharedContext);

// The widths of small phones and common ones, the size of text, and the letters of a word that must fit.
const windows = [
  { width: 320, scale: 1, letters: 16 },
  { width: 390, scale: 2, letters: 16 },
  { width: 320, scale: 2, letters: 12 },
];

const papers = [
  { server: "SITE_URL", paths: pageKinds },
  {
    server: "WORLD_URL",
    paths: ["", "topics/", "topics/harbour/", "2020/03/06/five-harbours-five-scripts/"],
  },
  {
    server: "COMPOUNDS_URL",
    paths: [
      "",
      "topics/",
      "topics/verkehrsverwaltung/",
      "2020/05/01/bundesverfassungsgerichtsentscheidung-starkt-die-kommunalverwaltungen/",
      "2020/05/02/lentokonesuihkuturbiinimoottoriapumekaanikko-palkittiin-helsingissa/",
      "2020/05/03/geschwindigkeitsbegrenzungen-ministerprasidentinnen-verteidigen/",
    ],
  },
] as const;

for (const { server, paths } of papers)
  test.describe(server, () => {
    test.use({ server });
    for (const one of paths) {
      const kind = typeof one === "string" ? { path: one } : one;
      test(`no word is broken in a narrow window or in large text: /${kind.path}`, async ({
        page,
        open,
      }) => {
        for (const { width, scale, letters } of windows) {
          const where = `${width} pixels wide, at ${scale * 100}%`;
          await page.setViewportSize({ width, height: 640 });
          await open(kind);
          if (scale === 2) await doubleText(page);
          expect.soft(await brokenWords(page, letters), where).toEqual([]);
          expect.soft(await overflow(page), where).toEqual([]);
        }
      });
    }
  });
