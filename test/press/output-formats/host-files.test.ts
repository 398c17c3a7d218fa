import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { securityHeaders } from "#press/output-formats/security-headers.ts";
import { headersFile, redirectsFile, topicRedirects } from "#press/output-formats/host-files.ts";
import { arrangementOf, copyOf, editionOf, site } from "#test/edition/edition-of.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

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

const nginx = ["/usr/sbin/nginx", "nginx"].find(
  (command) => spawnSync(command, ["-v"]).status === 0,
);
if (!nginx) console.warn("nginx is not here, so its example is not tested");

test.skipIf(!nginx)("the example for nginx serves a pressed site as it should be", async () => {
  const root = temporaryFolder({
    "index.html": "home",
    "404.html": "lost",
    "2020/港口/index.html": "article",
    "assets/a-1.js": "script",
    _headers: "rules",
    _redirects: "rules",
  });
  const port = await freePort();
  const example = readFileSync(join(import.meta.dirname, "../../../docs/nginx.conf"), "utf8")
    .replace("127.0.0.1:8080", `127.0.0.1:${port}`)
    .replaceAll("/var/www/paper", root);
  const folder = temporaryFolder();
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const config = join(folder, "nginx.conf");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    config,
    `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${paths.join(" ")} ${example} }`,
  );
  const server = spawn(nginx!, ["-c", config], { stdio: "ignore" });
  try {
    const get = await whenReady(`http://127.0.0.1:${port}`);
    const home = await get("/");
    expect([home.status, await home.text()]).toEqual([200, "home"]);
    expect(home.headers.get("cache-control")).toBe(asked);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(home.headers.get(name)).toBe(value);
    expect((await get("/assets/a-1.js")).headers.get("cache-control")).toBe(immutable);
    const folderOf = await get("/2020/%E6%B8%AF%E5%8F%A3");
    expect([folderOf.status, folderOf.headers.get("location")]).toEqual([
      301,
      "/2020/%E6%B8%AF%E5%8F%A3/",
    ]);
    expect(await (await get("/2020/%E6%B8%AF%E5%8F%A3/")).text()).toBe("article");
    const lost = await get("/no/such/page/");
    expect([lost.status, await lost.text()]).toEqual([404, "lost"]);
    expect((await get("/_headers")).status).toBe(404);
    expect((await get("/_redirects")).status).toBe(404);
  } finally {
    server.kill();
  }
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function whenReady(origin: string) {
  const get = (path: string) => fetch(origin + path, { redirect: "manual" });
  await vi.waitFor(() => get("/"), 60_000);
  return get;
}

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
