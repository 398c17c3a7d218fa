import type { Page } from "@playwright/test";

/**
 * Returns the words of a page that are broken over two lines and need not be. Hyphenation is off, as in a browser without a
 * dictionary for the language. A word of more than so many letters may be broken if it is wider than the page's column.
 */
export function brokenWords(page: Page, letters: number): Promise<string[]> {
  return page.evaluate(findBroken, letters);
}

// Runs in the browser, so it needs nothing from around it.
function findBroken(letters: number): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { hyphens: manual !important }");
  document.adoptedStyleSheets = [sheet];
  const main = document.querySelector("main")!;
  const { fontSize } = getComputedStyle(document.documentElement);
  const edge = getComputedStyle(main).paddingInlineStart;
  // Lists and quotes are set in from the edges of the page.
  const column = main.clientWidth - 2 * (Number.parseFloat(edge) + Number.parseFloat(fontSize));
  // Chinese and Thai have no spaces between words.
  const word = /(?:(?!\p{Script=Han}|\p{Script=Thai})[\p{L}\p{M}\p{N}'’])+/gu;
  const broken: string[] = [];
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    for (const { 0: found, index } of text.textContent!.matchAll(word)) {
      range.setStart(text, index);
      range.setEnd(text, index + found.length);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      const lines = new Set(boxes.map(({ top, height }) => Math.round(top / (height / 2))));
      const width = boxes.reduce((sum, box) => sum + box.width, 0);
      if (lines.size > 1 && (width <= column || found.length <= letters))
        broken.push(`${text.parentElement!.tagName}: ${found}, ${Math.round(width)} pixels`);
    }
  return broken;
}
