import type { Page } from "@playwright/test";
import { JSDOM } from "jsdom";
import { english as words } from "#test/app/words-of.ts";
import { origin, readFile } from "./host.ts";

/** What may stand at an address: its page, or a notice why it does not. */
export type Standing = "the page" | "not found" | "did not arrive" | "offline" | "broken";

const notices: Record<Exclude<Standing, "the page">, string> = {
  "not found": words.notFound,
  "did not arrive": words.failed,
  offline: words.offline,
  broken: words.broken,
};

interface Look {
  h1: string | undefined;
  titles: string[];
  canonical: string[];
  /** How many cards, and blocks of an article, stand on it. */
  parts: number[];
}

// It runs in the browser, too.
function look(document: Document): Look {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return {
    // On the front, a notice stands below the name of the paper.
    h1: all("h1").at(-1)?.textContent,
    titles: all("head title").map(({ textContent }) => textContent),
    canonical: all("head [rel=canonical]").map((tag) => tag.getAttribute("href") ?? ""),
    parts: ["main article", ".article-body > *", "main li"].map((one) => all(one).length),
  };
}

async function pressedLook(path: string): Promise<Look> {
  const { body } = await readFile(path);
  return look(new JSDOM(String(body)).window.document);
}

export interface Expected {
  path: string;
  allowed: ReadonlySet<Standing>;
  /** Another script has changed the head since the page came. */
  hasForeignHead: boolean;
}

/** Says what is wrong with a page; nothing where it is what its address says, whole, with one title and one canonical address. */
export async function judge(page: Page, expected: Expected): Promise<string> {
  try {
    const path = decodeURI(new URL(page.url()).pathname);
    if (!page.url().startsWith(origin) || path !== expected.path)
      return `${page.url()} is not ${expected.path}`;
    const shown: Look = await page.evaluate(`(${String(look)})(document)`);
    const pressed = await pressedLook(path);
    const faults = Array.from(expected.allowed, (standing) =>
      compare(
        shown,
        expected.hasForeignHead,
        standing === "the page" ? pressed : notices[standing],
      ),
    );
    return faults.includes("") ? "" : faults.join("; ");
  } catch (error) {
    // The page is being replaced.
    return String(error);
  }
}

function compare(shown: Look, hasForeignHead: boolean, due: Look | string): string {
  const wanted =
    typeof due === "string"
      ? { ...shown, h1: due, titles: [`${due} | Broadsheet`], canonical: [] }
      : due;
  const head = hasForeignHead ? { titles: shown.titles, canonical: shown.canonical } : {};
  const [is, should] = [shown, { ...wanted, ...head }].map((one) => JSON.stringify(one));
  return is === should ? "" : `${is} is not ${should}`;
}
