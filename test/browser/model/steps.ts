import { expect, type Page } from "@playwright/test";
import fc from "fast-check";
import { type Fault, type Host, isFaulty, origin, readFile } from "./host.ts";
import { english as words } from "#test/app/words-of.ts";
import { translate } from "#test/browser/translate.ts";
import { judge, type Standing } from "./judge.ts";

/** What a reader should see. */
export interface Model {
  /** The paths of the pages that Back leads to, and the page itself. */
  history: string[];
  isOnline: boolean;
  fault: Fault | undefined;
  allowed: Set<Standing>;
  hasForeignHead: boolean;
}

interface Real {
  page: Page;
  host: Host;
}

type Run = (model: Model, real: Real) => Promise<void>;

const hasPage = ({ history }: Model) => history.length > 0;

class Step implements fc.AsyncCommand<Model, Real> {
  readonly #name: string;
  readonly #go: Run;
  readonly #isPossible: (model: Model) => boolean;

  constructor(name: string, go: Run, isPossible = hasPage) {
    this.#name = name;
    this.#go = go;
    this.#isPossible = isPossible;
  }

  check = (model: Readonly<Model>) => this.#isPossible(model);

  async run(model: Model, real: Real): Promise<void> {
    await this.#go(model, real);
    const expected = () => judge(real.page, { ...model, path: model.history.at(-1) ?? "" });
    await expect.poll(expected, { message: this.#name, timeout: 15_000 }).toBe("");
  }

  toString = () => this.#name;
}

async function allow(model: Model, path: string): Promise<void> {
  const exists = (await readFile(path)).status === 200;
  model.allowed = new Set(exists ? ["the page"] : ["not found"]);
  if (!model.isOnline) model.allowed.add("offline").add("did not arrive");
  if (model.fault && model.fault !== "a broken twin" && isFaulty(path))
    model.allowed.add("not found").add("did not arrive");
}

// The server may be gone by the time that the app asks it for a page that it could not show.
function mayBreak({ fault, allowed, history }: Model): void {
  if (fault === "a broken twin" && isFaulty(history.at(-1) ?? "")) allowed.add("broken");
}

// The same address again is no new entry in the history.
async function arrive(model: Model, path: string): Promise<void> {
  if (model.history.at(-1) !== path) {
    model.history.push(path);
    model.hasForeignHead = false;
  }
  await allow(model, path);
}

function open(path: string): Step {
  const go: Run = async (model, { page }) => {
    await page.goto(origin + path, { waitUntil: "commit" });
    model.hasForeignHead = false;
    await arrive(model, path);
  };
  return new Step(`open ${path}`, go, ({ isOnline }) => isOnline);
}

// One of the links on the page.
function follow(index: number): Step {
  return new Step(`follow link ${index}`, async (model, { page }) => {
    if (!model.isOnline && !(await isLive(page))) return;
    const path = await page.evaluate((nth) => {
      const links = document.querySelectorAll<HTMLAnchorElement>('a[href^="/"][href$="/"]');
      const link = links[nth % links.length];
      link?.click();
      return decodeURI(link?.pathname ?? "");
    }, index);
    await arrive(model, path);
  });
}

const back = new Step(
  "back",
  async (model, { page }) => {
    await page.goBack({ waitUntil: "commit" });
    model.history.pop();
    model.hasForeignHead = false;
    await allow(model, model.history.at(-1) ?? "");
  },
  ({ history, isOnline }) => history.length > 1 && isOnline,
);

const reload = new Step(
  "reload",
  async (model, { page }) => {
    await page.reload({ waitUntil: "commit" });
    model.hasForeignHead = false;
    await allow(model, model.history.at(-1) ?? "");
  },
  ({ history, isOnline }) => history.length > 0 && isOnline,
);

const deploy = new Step("a new edition", async (_model, { host }) => void (host.edition += 1));

function connect(isOnline: boolean): Step {
  const go: Run = async (model, { page, host }) => {
    mayBreak(model);
    host.isReached = isOnline;
    model.isOnline = isOnline;
    await page.context().setOffline(!isOnline);
    // The notice says why, as soon as that is known.
    if (!isOnline && model.allowed.has("did not arrive")) model.allowed.add("offline");
    // A page that did not arrive is asked for again.
    if (isOnline && model.allowed.has("offline")) await allow(model, model.history.at(-1) ?? "");
  };
  return new Step(isOnline ? "online" : "offline", go);
}

function slow(isSlow: boolean): Step {
  return new Step(isSlow ? "slow" : "fast", async (_model, { host }) => {
    host.isSlow = isSlow;
  });
}

function answerWith(fault: Fault | undefined): Step {
  return new Step(`the host answers with ${fault ?? "pages"}`, async (model, { host }) => {
    mayBreak(model);
    host.fault = fault;
    model.fault = fault;
  });
}

const replaceHead = new Step("another script changes the head", async (model, { page }) => {
  model.hasForeignHead = true;
  await page.evaluate(() => {
    const [title, ...tags] = document.head.querySelectorAll(
      "title, meta[name], link[rel=canonical]",
    );
    title?.replaceWith(title.cloneNode(true), title.cloneNode(true));
    for (const tag of tags) tag.remove();
  });
});

const translateAll = new Step("a translator changes every text", async (_model, { page }) => {
  await page.evaluate(translate);
});

const returnToTab = new Step("return to the tab", async (_model, { page }) => {
  await page.evaluate(() => {
    for (const value of ["hidden", "visible"]) {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }
  });
});

const breakVoice = new Step("the voice throws", async (_model, { page }) => {
  await page.evaluate(() => {
    speechSynthesis.speak = () => {
      throw new Error("No voice");
    };
  });
});

// It opens, or says why not; the page stays.
function use(tool: string): Step {
  return new Step(`use ${tool}`, async (_model, { page }) => {
    const button = page.getByRole("button", { name: tool, exact: true });
    if ((await button.count()) === 0) return;
    await button.press("Enter");
    const answer = page.locator("dialog[open], [role=alert], section[aria-label='Reading aloud']");
    await expect(answer).toBeVisible();
    await answer.getByRole("button", { name: /^(?:Close|Stop)$/u }).press("Enter");
    await expect(answer).toHaveCount(0);
  });
}

function isLive(page: Page): Promise<boolean> {
  return page
    .locator("#root[data-live]")
    .count()
    .then((count) => count > 0);
}

/** Any sequence of steps, which begins with a page. */
export function sequences(paths: readonly string[], maxCommands: number) {
  const others = [deploy, replaceHead, translateAll, returnToTab, breakVoice];
  const faults: Fault[] = ["404", "403", "the front page", "a broken twin"];
  return fc.commands(
    [
      fc.constantFrom(...paths).map(open),
      // Most of all, readers follow links and go back.
      ...[1, 2, 3].map(() => fc.nat({ max: 60 }).map(follow)),
      ...[back, back, reload].map((step) => fc.constant(step)),
      fc.constantFrom(...others),
      fc.boolean().map(connect),
      fc.boolean().map(slow),
      fc.option(fc.constantFrom(...faults), { nil: undefined }).map(answerWith),
      fc.constantFrom(words.listen, words.share, words.preferences).map(use),
    ],
    { maxCommands, size: "max" },
  );
}
