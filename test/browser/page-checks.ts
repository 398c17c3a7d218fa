import type { Page, Response } from "@playwright/test";
import { JSDOM } from "jsdom";

/** Returns the directives of a response's content security policy, and those that allow too much. */
export function policyOf(response: Response): { allowed: string[]; tooMuch: string[] } {
  const allowed = response.headers()["content-security-policy"]!.split("; ");
  return { allowed, tooMuch: allowed.filter((one) => /unsafe|\*|https?:/u.test(one)) };
}

/** Returns the text of a page as the host sent it, without what is only there with JavaScript. */
export async function pressedText(response: Response): Promise<string> {
  const { document } = new JSDOM(await response.text()).window;
  return textWithout(document.querySelector("#root")!, live);
}

/** Returns the text of a page in the browser, without what is only there with JavaScript, or matches a selector. */
export function shownText(page: Page, besides?: string): Promise<string> {
  const without = besides ? `${live}, ${besides}` : live;
  return page.locator("#root").evaluate(textWithout, without);
}

// Selectors of what is only there with JavaScript.
const live = "button, label, output, [role=status]";

function textWithout(root: Element, selector: string): string {
  const copy = root.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(selector)) element.remove();
  return copy.textContent;
}

/** Returns the times of the first paint, and of the requests for parts of the app. */
export function timesOf(page: Page): Promise<{ painted: number; asked: number[] }> {
  return page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    asked: performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\/index\.json$|\/assets\/(?!starter|before-paint).*\.js$/u.test(name))
      .map(({ startTime }) => startTime),
  }));
}

/** Returns the inline scripts and styles of a page. */
export function inlineCode(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(
      document.querySelectorAll(
        "script:not([src], [type='application/json'], [type='application/ld+json']), style, [style]",
      ),
      ({ outerHTML }) => outerHTML,
    ),
  );
}

/** Returns the elements that make the document wider than the window. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [
      `${scrollWidth} of ${clientWidth}`,
      ...wide.map(({ tagName, className }) => `${tagName} ${className}`),
    ];
  });
}

export function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { style } = document.documentElement;
    style.fontSize = `${2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px`;
  });
}

/** Returns the targets that are too small for a thumb. Navigation needs 44 pixels, all else 24. Links within a line of text are exempt. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = "header nav a, header button, main > nav a, main button";
    return [...document.querySelectorAll<HTMLElement>("a, button, summary, input")].flatMap(
      (one) => {
        // A link may cover the whole of its card.
        const drawnOut = getComputedStyle(one, "::after").position === "absolute";
        const box = drawnOut ? one.offsetParent! : one;
        const { width, height, right } = box.getBoundingClientRect();
        const inText = getComputedStyle(one).display === "inline" && one.closest("p > a") !== null;
        const least = one.matches(main) ? 44 : 24;
        const seen = right > 0 && height > 0 && !one.matches("[href='#text']");
        return seen && !inText && (height < least || width < 24)
          ? [`${one.textContent} ${Math.round(width)}x${Math.round(height)}`]
          : [];
      },
    );
  });
}
