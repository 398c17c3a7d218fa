import type { Route } from "@playwright/test";

/** The address of the paper, at which the host answers. */
export const origin = "https://broadsheet.example";

/** What is wrong with the articles, topics and list pages on the host: it answers 404, 403, 200 with the front page, or with twins that cannot be shown. */
export type Fault = "404" | "403" | "the front page" | "a broken twin";

interface Answer {
  status: number;
  contentType: string;
  body: Buffer;
}

const answers = new Map<string, Answer>();

/** Reads a file of the site, as it was built. */
export async function readFile(path: string): Promise<Answer> {
  const known = answers.get(path);
  if (known) return known;
  const response = await fetch(new URL(path.slice(1), process.env["SITE_URL"]));
  const answer = {
    status: response.status,
    contentType: response.headers.get("content-type") ?? "",
    body: Buffer.from(await response.arrayBuffer()),
  };
  answers.set(path, answer);
  return answer;
}

/** Tells whether a fault of the host concerns a page. */
export function isFaulty(path: string): boolean {
  return /^\/(?:20\d\d|topics\/[^/]+|page)\//u.test(path);
}

/** A host that publishes one edition after the other, and has its faults. */
export class Host {
  edition = 0;
  fault: Fault | undefined;
  isSlow = false;
  isReached = true;

  async answer(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    if (url.origin !== origin || !this.isReached) return route.abort("internetdisconnected");
    if (this.isSlow && url.pathname.endsWith(".json"))
      await new Promise((resolve) => setTimeout(resolve, 400));
    const { status, contentType, body } = await this.#find(decodeURI(url.pathname));
    await route.fulfill({ status, contentType, body });
  }

  async #find(path: string): Promise<Answer> {
    // Each edition has scripts of its own, and none of those before.
    const [, edition = "0", file] = /^\/assets(?:-(\d+))?\/(.*)/u.exec(path) ?? [];
    if (file) return Number(edition) === this.edition ? readFile(`/assets/${file}`) : missing();
    const answer = await this.#withFault(path);
    return this.edition === 0 ? answer : this.#ofEdition(answer);
  }

  async #withFault(path: string): Promise<Answer> {
    const isTwin = path.endsWith("/index.json");
    if (!this.fault || !isFaulty(path)) return readFile(path);
    if (this.fault === "the front page") return readFile("/");
    if (this.fault !== "a broken twin") return { ...(await missing()), status: Number(this.fault) };
    const found = await readFile(path);
    if (!isTwin || found.status !== 200) return found;
    const { kind } = JSON.parse(String(found.body));
    return { ...found, body: Buffer.from(JSON.stringify({ kind })) };
  }

  #ofEdition(answer: Answer): Answer {
    const text = String(answer.body);
    const ofEdition = answer.contentType.startsWith("text/html")
      ? text.replaceAll("/assets/", `/assets-${this.edition}/`)
      : text.replace('"body":[', '"body":[{"kind":"poll"},');
    return { ...answer, body: Buffer.from(ofEdition) };
  }
}

function missing(): Promise<Answer> {
  return readFile("/no/such/file");
}
