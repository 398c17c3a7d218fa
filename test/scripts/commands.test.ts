import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { copyOf } from "#test/edition/edition-of.ts";
import { ask } from "#test/press/ask.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

const root = resolve(import.meta.dirname, "../..");
const paperAt = (url: string, headline = "The quay") => ({
  "site.json": JSON.stringify({ url }),
  "quay.txt": copyOf({ headline }),
});

interface Run {
  args?: string[];
  env?: Record<string, string>;
}

// What the tests themselves run under is no part of a command.
const ownEnvironment = { ...process.env, NODE_ENV: undefined, VITEST: undefined };

function run(command: string, { args = [], env = {} }: Run) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${command}.ts`, ...args],
    { cwd: root, encoding: "utf8", env: { ...ownEnvironment, ...env } },
  );
  return { status, stdout, stderr };
}

/** Starts a command that serves, and waits for the address that it prints. */
async function serve(command: string, { args = [], env = {} }: Run) {
  const child = spawn(process.execPath, [`scripts/${command}.ts`, ...args, "--port", "0"], {
    cwd: root,
    env: { ...ownEnvironment, NO_COLOR: "1", ...env },
  });
  onTestFinished(() => end(child));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const local = await vi.waitFor(() => {
    const [, port, base] = /Local:\s+http:\/\/127\.0\.0\.1:(\d+)(\/\S*)/u.exec(said) ?? [];
    if (base === undefined) throw new Error(`It has said: ${said}`);
    return { port: Number(port), base };
  }, 200_000);
  return { ...local, said: () => said };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once("exit", done));
  if (child.exitCode === null && child.kill()) await ended;
}

const builtSite = () => {
  const out = temporaryFolder();
  writeSite(out, "https://host.example/a/b/");
  return out;
};

function writeSite(out: string, url: string): void {
  writeFileSync(join(out, "manifest.webmanifest"), JSON.stringify({ start_url: url }));
  writeFileSync(join(out, "index.html"), '<div id="root" data-path="/">the front</div>');
  writeFileSync(join(out, "404.html"), "lost");
}

describe.each(["dev", "preview", "watch", "build", "start"])("npm run %s", (command) => {
  test.each([
    [["a", "b"], /for one paper, and these are 2 folders: a, b/u],
    [["/no/such/paper"], /There is no content folder at \/no\/such\/paper\. The options are/u],
    [["package.json"], /package\.json is a file, and a paper is a folder/u],
    [["--prot", "1"], /Unknown option '--prot'\. The options are/u],
    [[" "], /CONTENT is set and empty/u],
  ])("refuses %j in a line without a stack", (args, message) => {
    const { status, stderr } = run(command, { args });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
  });
});

test.each(["dev", "watch", "build", "start"])(
  "npm run %s says that the folder in CONTENT is not there, or is a file",
  (command) => {
    for (const [content, message] of [
      ["/no/such/paper", "There is no content folder at /no/such/paper."],
      [join(root, "package.json"), "package.json is a file"],
    ] as const) {
      const { status, stderr } = run(command, { env: { CONTENT: content, OUT: "/tmp/none" } });
      expect(stderr).toContain(message);
      expect(stderr).not.toContain("    at ");
      expect(status).toBe(1);
    }
  },
);

test.each(["dev", "watch", "build", "start"])(
  "npm run %s says once what is wrong in site.json",
  (command) => {
    const content = temporaryFolder({ "site.json": "{" });
    const { status, stderr } = run(command, { args: [content], env: { OUT: temporaryFolder() } });
    expect(stderr).toMatch(/^\S+site\.json:1:2 error site This is not JSON[^\n]+\n$/u);
    expect(status).toBe(1);
  },
);

test.each(["one", "100000", "-1"])("a command that serves refuses --port=%s", (port) => {
  const { status, stderr } = run("preview", { args: [`--port=${port}`] });
  expect(stderr).toContain(`--port ${port} is no port`);
  expect(status).toBe(1);
});

test("npm run preview says that nothing is built, without a stack", () => {
  const out = temporaryFolder();
  for (const folder of [out, join(out, "nothing")]) {
    const { status, stderr } = run("preview", { env: { OUT: folder } });
    expect(stderr).toBe(
      `There is no site in ${folder}. Build it first with npm run build, or name its folder in the variable OUT.\n`,
    );
    expect(status).toBe(1);
  }
});

test("npm run preview finds the base path in what was built, whatever the paper says", async () => {
  const out = builtSite();
  const other = temporaryFolder({ "site.json": "{" });
  const { port, base } = await serve("preview", { env: { OUT: out, CONTENT: other } });
  expect(base).toBe("/a/b/");
  expect(await ask("/a/b/", { port })).toMatchObject({ status: 200 });
  expect(await ask("/a/b/no/such/page/", { port })).toMatchObject({ status: 404, text: "lost" });
  expect((await ask("/", { port })).headers.location).toBe("/a/b/");
  writeSite(out, "https://host.example/moved/");
  expect(await ask("/moved/", { port })).toMatchObject({ status: 200 });
  expect(await ask("/a/b/", { port })).toMatchObject({ status: 404 });
});

test.each([
  ["https://host.example/a/b", "/a/b/"],
  ["https://host.example:8443/s%C3%BCd/", "/s%C3%BCd/"],
  ["https://host.example/", "/"],
])("npm run dev serves the paper at %s below %s", async (url, path) => {
  const folder = join(temporaryFolder(), "a paper");
  symlinkSync(temporaryFolder(paperAt(url)), folder);
  const { port, base } = await serve("dev", { args: [folder] });
  expect(base).toBe(path);
  expect((await ask(`${path}edition.json`, { port })).text).toContain("The quay");
  const page = await ask(path, { port, headers: { accept: "text/html" } });
  expect([page.status, page.text]).toEqual([200, expect.stringContaining('id="masthead"')]);
});

const patience = { timeout: 400_000 };

test("npm run watch follows the paper to another base path", patience, async () => {
  const content = temporaryFolder(paperAt("https://host.example/paper/"));
  const { port, base, said } = await serve("watch", {
    args: [content],
    env: { OUT: temporaryFolder() },
  });
  expect(base).toBe("/paper/");
  expect((await ask("/paper/edition.json", { port })).text).toContain("The quay");
  for (const [name, text] of Object.entries(paperAt("https://host.example/moved/", "The crane")))
    writeFileSync(join(content, name), text);
  await vi.waitFor(async () => {
    expect((await ask("/moved/edition.json", { port })).text).toContain("The crane");
  }, 200_000);
  expect((await ask("/paper/edition.json", { port })).status).toBe(404);
  await vi.waitFor(() => expect(said()).toContain("The site is at /moved/ now"), 60_000);
});

test("npm start serves the paper that it is given", patience, async () => {
  const content = join(temporaryFolder(), "a #1 paper?");
  symlinkSync(temporaryFolder(paperAt("https://host.example/paper/")), content);
  const env = { OUT: temporaryFolder() };
  const { port } = await serve("start", { args: [content, "--strict"], env });
  expect((await ask("/paper/index.json", { port })).text).toContain("The quay");
});

test("a paper takes the place of another one's site where that is meant", patience, () => {
  const env = { OUT: temporaryFolder() };
  const [one, other] = ["The quay", "The crane"].map((headline) =>
    temporaryFolder(paperAt("https://host.example/paper/", headline)),
  );
  const build = (...args: string[]) => run("build", { args, env });
  expect(build(one ?? "").status).toBe(0);
  const refused = build(other ?? "");
  expect(refused.stderr).toContain("name another folder for its site in the variable OUT");
  expect(refused.status).toBe(1);
  expect(build(other ?? "", "--withdraw").status).toBe(0);
  const twin = JSON.parse(readFileSync(join(env.OUT, "index.json"), "utf8"));
  expect(twin.cards).toMatchObject([{ headline: "The crane" }]);
});

test("npm run check reads the paper in CONTENT", () => {
  const content = temporaryFolder(paperAt("https://host.example/"));
  const { status, stdout } = run("check", { env: { CONTENT: content } });
  expect([status, stdout]).toEqual([0, expect.stringContaining("1 file read: 0 errors")]);
});

test("npm run deploy ships nothing where the site is not that of the paper that is named", () => {
  const content = temporaryFolder(paperAt("https://host.example/other/"));
  const OUT = builtSite();
  for (const { args, env } of [
    { args: [content], env: { OUT } },
    { args: [], env: { OUT, CONTENT: content } },
  ]) {
    const { status, stderr } = run("deploy", { args: ["rsync", "/no/such/host", ...args], env });
    expect(stderr).toMatch(/is at https:\/\/host\.example\/a\/b\/, and the paper in .+\/other\//u);
    expect(status).toBe(1);
  }
});
