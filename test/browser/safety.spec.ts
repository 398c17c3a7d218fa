import { sanitizeSvg } from "#press/svg/sanitize-svg.ts";
import { svg } from "#test/press/pictures.ts";
import { svgAttacks } from "#test/press/svg/svg-attacks.ts";
import { expect, test } from "./fixture.ts";
import { reference } from "./page-kinds.ts";

test("an injected script does not run", async ({ page, open, faults }) => {
  faults.foresee(/TrustedScript|Content Security Policy/u);
  await open({ path: reference });
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.append("globalThis.slippedIn = true");
    document.body.append(script);
    return "slippedIn" in globalThis;
  });
  expect(ran).toBe(false);
});

test("injected markup is refused", async ({ page, open, faults }) => {
  faults.foresee(/TrustedHTML/u);
  await open({ path: reference });
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = "<img src=x onerror=alert(1)>";
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  expect(refused).toBe(true);
});

test("an SVG that is opened alone, from a host without a policy, runs nothing and loads nothing", async ({
  page,
  baseURL,
  faults,
}) => {
  // From the SVG that is not sanitized: it shows that the test would notice.
  faults.foresee(/outside\.example/u);
  const own = new URL("/attacked.svg", baseURL).href;
  let asked: string[] = [];
  let body = "";
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === own) return route.fulfill({ contentType: "image/svg+xml", body });
    if (!url.endsWith("/favicon.ico")) asked.push(url);
    return route.abort();
  });
  const head = "<script>globalThis.attack = () => { globalThis.attacked = true; }</script>";
  const attacked = async (picture: string) => {
    asked = [];
    body = picture.replace("<circle", `${head}<circle`);
    await page.goto(own);
    await page.evaluate(async () => {
      for (const link of document.querySelectorAll("a"))
        link.dispatchEvent(new MouseEvent("click"));
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    return page.evaluate(() => "attacked" in globalThis);
  };
  const harm = svgAttacks["a script"]! + svgAttacks["a picture"]!;
  expect(await attacked(svg(harm))).toBe(true);
  expect(asked).toHaveLength(1);
  const all = Object.values(svgAttacks).join("").replaceAll("https://paper.example/", "#");
  expect(await attacked(sanitizeSvg(svg(all)))).toBe(false);
  expect(asked).toEqual([]);
});
