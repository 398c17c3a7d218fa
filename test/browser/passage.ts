import type { Page } from "@playwright/test";

/** Selects a part of the article's text, between two positions from 0 to 1, and returns its words. */
export function select(page: Page, from: number, to: number): Promise<string> {
  return page.evaluate(
    ([start, end]) => {
      const blocks = document.querySelectorAll(".article-body > [id]");
      const nodes = [...blocks].flatMap((block) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (walker.nextNode()) found.push(walker.currentNode as Text);
        return found;
      });
      const length = nodes.reduce((sum, node) => sum + node.length, 0);
      const placeAt = (share: number): [Text, number] => {
        let left = Math.floor(share * (length - 1));
        for (const node of nodes) {
          if (left < node.length) return [node, left];
          left -= node.length;
        }
        return [nodes.at(-1)!, nodes.at(-1)!.length];
      };
      const range = document.createRange();
      range.setStart(...placeAt(start));
      range.setEnd(...placeAt(end));
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      return range.toString();
    },
    [from, to] as const,
  );
}

/** The link to the selection that the dialog for sharing shows. */
export async function shareSelection(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share this passage" }).click();
  const field = page.getByRole("textbox", { name: "Address of this article" });
  const address = await field.inputValue();
  await page.keyboard.press("Escape");
  return address;
}

/** The highlighted text, and whether its beginning is in view. */
export async function highlighted(page: Page) {
  await page.waitForFunction(() => CSS.highlights.get("passage"), null, { timeout: 10_000 });
  return page.evaluate(() => {
    const [range] = CSS.highlights.get("passage") as unknown as Range[];
    const [first] = range!.getClientRects();
    return {
      text: range!.toString(),
      inView: first!.top >= 0 && first!.bottom <= innerHeight && range!.toString() !== "",
    };
  });
}

/** Reduces a text to its words, with single spaces between them. */
export const bare = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
