import { expect, test } from "vitest";
import { securityHeaders } from "#press/output-formats/security-headers.ts";
import { headersFile, redirectsFile, topicRedirects } from "#press/output-formats/host-files.ts";
import { arrangementOf, copyOf, editionOf, site } from "#test/edition/edition-of.ts";

const immutable = "public, max-age=31536000, immutable";
const asked = "public, max-age=0, must-revalidate";

test("browsers keep assets for good and ask for all else again, below the base path", () => {
  const [rest, assets] = headersFile("/paper/").split("\n\n") as [string, string];
  expect(rest.split("\n")[0]).toBe("/paper/*");
  expect(rest).toContain(`Cache-Control: ${asked}`);
  for (const [name, value] of Object.entries(securityHeaders))
    expect(rest).toContain(`${name}: ${value}`);
  expect(assets.split("\n")[0]).toBe("/paper/assets/*");
  expect(assets).toContain(immutable);
});

test("a moved address is redirected, percent-encoded", () => {
  const moved = [
    { path: "/2020/01/04/港口/", to: "/2020/01/04/harbour/" },
    { path: "/2020/01/04/withdrawn/" },
  ];
  const redirects = redirectsFile({ ...site, url: "https://paper.example/daily/" }, moved);
  expect(redirects).toBe("/daily/2020/01/04/%E6%B8%AF%E5%8F%A3/ /daily/2020/01/04/harbour/ 301\n");
});

test("an old address with a star redirects only itself", () => {
  const moved = [{ path: "/old*/", to: "/2020/01/04/harbour/" }];
  expect(redirectsFile(site, moved)).toBe("/old%2A/ /2020/01/04/harbour/ 301\n");
});

const redirects = (...topics: string[]) =>
  topicRedirects(site, arrangementOf(editionOf([copyOf({ headline: "One", topics })])));

test("the address of a topic without its sign is redirected, where no other topic is meant", () => {
  expect(redirects("disney+", "straße", "oil")).toBe(
    "/topics/disney/ /topics/disney-plus/ 302\n/topics/stra%C3%9Fe/ /topics/strasse/ 302\n",
  );
  expect(redirects("disney+", "disney")).toBe("");
  expect(redirects("c++", "c#")).toBe("");
  expect(redirects("!!!", "???")).toBe("");
});
