import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { AwsClient } from "aws4fetch";
import { buildSite } from "#press/build-site.ts";
import { S3Bucket } from "#press/deploy/s3-bucket.ts";
import { tides } from "#test/edition/edition-of.ts";
import { filesIn } from "#test/press/files-in.ts";
import { hasProgram } from "#test/press/has-program.ts";
import { type Desk, deskWith } from "#test/press/paper.ts";
import { temporaryFolder } from "#test/press/temporary.ts";
import { keys, startS3 } from "./s3-server.ts";
import { edit, emptyLists, listsOf, named, shipTo } from "./shipping-desk.ts";

// The keys of whoever runs the tests are no concern of theirs.
const nobody = { AWS_SHARED_CREDENTIALS_FILE: "/dev/null", AWS_CONFIG_FILE: "/dev/null" };
const env = { ...nobody, ...keys };

async function desk(count = 4): Promise<Desk> {
  const made = deskWith(named(tides(count, ["tides"])));
  await buildSite(made.job);
  return made;
}

const siteIn = (made: Desk) => [...filesIn(made.out)].toSorted();

test("a bucket has the files of the site, over builds that were not shipped, and keeps what is others'", async () => {
  const [s3, made] = [await startS3(), await desk(7)];
  const target = `s3 ${s3.url}/bucket`;
  const put = { method: "PUT", body: "theirs" } as const;
  const client = new AwsClient({ accessKeyId: "S3RVER", secretAccessKey: "S3RVER", service: "s3" });
  await client.fetch(`${s3.url}/bucket/CNAME`, put);
  await client.fetch(`${s3.url}/bucket/2020/mine/picture.jpg`, put);
  expect(await shipTo(target, made, { env })).toMatch(/^\d+ files shipped to s3 http/u);
  await edit(made, 1);
  await edit(made, 2);
  await shipTo(target, made, { env });
  const there = s3.objects();
  expect(there.delete("/CNAME")).toBe(true);
  expect(there.delete("/2020/mine/picture.jpg")).toBe(true);
  expect([...there].toSorted()).toEqual(siteIn(made));
  expect(listsOf(made)).toEqual(emptyLists);
});

test("an object has its type, and is kept for good only where its name has a hash", async () => {
  const [s3, made] = [await startS3(), await desk()];
  await shipTo(`s3 ${s3.url}/bucket`, made, { env });
  const asked = "public, max-age=0, must-revalidate";
  for (const [name, type, keeping] of [
    ["index.html", "text/html; charset=utf-8", asked],
    ["index.json", "application/json; charset=utf-8", asked],
    ["feed.xml", "application/xml", asked],
    ["manifest.webmanifest", "application/manifest+json; charset=utf-8", asked],
    ["_headers", "text/plain; charset=utf-8", asked],
    [
      "assets/starter-a.js",
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ],
  ] as const)
    expect([name, s3.headersOf(name)]).toMatchObject([
      name,
      { "content-type": type, "cache-control": keeping },
    ]);
});

test("names with spaces, signs and any letters arrive as they are, below a folder of the bucket", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  const names = ["a b.txt", "100%.txt", "%41.txt", "c++ & c#.txt", "港口 é.txt", "it's (1)!*.txt"];
  mkdirSync(join(made.out, "own"));
  for (const name of names) writeFileSync(join(made.out, "own", name), name);
  await shipTo(`s3 ${s3.url}/bucket/daily/evening paper+/`, made, { env, all: true });
  const place = "/daily/evening paper+";
  expect([...s3.objects()].toSorted()).toEqual(
    siteIn(made).map(([path, bytes]) => [place + path, bytes]),
  );
});

test("pages go after what stands on them, and what tells of pages after these; what is gone goes last", async () => {
  const [s3, made] = [await startS3(), await desk(5)];
  await shipTo(`s3 ${s3.url}/bucket`, made, { env });
  s3.requests.length = 0;
  await edit(made, 1);
  await shipTo(`s3 ${s3.url}/bucket`, made, { env });
  const at = (part: string) => s3.requests.findIndex((line) => line.endsWith(part));
  const order = [
    "PUT /bucket/topics/t-1/index.json",
    "PUT /bucket/topics/t-1/index.html",
    "PUT /bucket/index.json",
    "PUT /bucket/index.html",
    "PUT /bucket/edition.json",
    "DELETE /bucket/2020/01/01/tide-2/index.txt",
  ].map(at);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test("a shipment that is refused in the middle goes on where it ended", async () => {
  const [s3, made] = [await startS3(), await desk(6)];
  const target = `s3 ${s3.url}/bucket`;
  let left = 10;
  s3.mishap = (line) =>
    line.startsWith("PUT") && (left -= 1) < 0 ? { status: 403, code: "AccessDenied" } : undefined;
  await expect(shipTo(target, made, { env })).rejects.toThrow(
    /did not take .* \(403 AccessDenied\)\. The key may not do this in bucket/u,
  );
  const arrived = s3.objects();
  expect(arrived.size).toBe(10);
  s3.mishap = () => undefined;
  s3.requests.length = 0;
  await shipTo(target, made, { env });
  const sent = s3.requests.filter((line) => line.startsWith("PUT"));
  expect(sent.length).toBe(filesIn(made.out).size - 10);
  for (const path of arrived.keys()) expect(sent).not.toContain(`PUT /bucket${path}`);
  expect([...s3.objects()].toSorted()).toEqual(siteIn(made));
  expect(listsOf(made)).toEqual(emptyLists);
});

test.each([0, 1, 7, 23])(
  "after a refusal at request %i and another build, what arrives is the site",
  async (first) => {
    const [s3, made] = [await startS3(), await desk(6)];
    const target = `s3 ${s3.url}/bucket`;
    for (const round of [1, 2]) {
      let left = first * round;
      s3.mishap = () => ((left -= 1) < 0 ? { status: 403, code: "AccountProblem" } : undefined);
      await expect(shipTo(target, made, { env })).rejects.toThrow("403 AccountProblem");
      await edit(made, round);
    }
    s3.mishap = () => undefined;
    await shipTo(target, made, { env });
    expect([...s3.objects()].toSorted()).toEqual(siteIn(made));
    expect(listsOf(made)).toEqual(emptyLists);
  },
);

test("a key that may only write is enough", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  s3.mishap = (line) =>
    line.startsWith("GET") ? { status: 403, code: "AccessDenied" } : undefined;
  await shipTo(`s3 ${s3.url}/bucket`, made, { env });
  expect([...s3.objects()].toSorted()).toEqual(siteIn(made));
});

test("a bucket in another region is said", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  s3.mishap = () => ({ status: 301, code: "PermanentRedirect" });
  await expect(shipTo(`s3 ${s3.url}/bucket`, made, { env })).rejects.toThrow(
    "lies in another region. Name it in the variable AWS_REGION",
  );
});

test("a site is shipped by one run at a time", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  const first = shipTo(`s3 ${s3.url}/bucket`, made, { env });
  await expect(shipTo(`s3 ${s3.url}/bucket`, made, { env })).rejects.toThrow(
    "being shipped by another run",
  );
  await first;
});

test("requests are made again where the service is busy, slow or gone for a moment", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  const mishaps = [{ status: 503, code: "SlowDown" }, { status: 429 }, "cut"] as const;
  let at = 0;
  s3.mishap = (line) => (line.startsWith("PUT") ? mishaps[at++] : undefined);
  await shipTo(`s3 ${s3.url}/bucket`, made, { env });
  expect([...s3.objects()].toSorted()).toEqual(siteIn(made));
});

test("a service that stays busy is given up after some time, and named", async () => {
  const s3 = await startS3();
  s3.mishap = () => ({ status: 503, code: "SlowDown" });
  const client = new AwsClient({
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
    service: "s3",
    retries: 0,
  });
  const bucket = new S3Bucket(
    { kind: "s3", name: "s3 bucket", bucket: "bucket", prefix: "" },
    { service: s3.url, client, patience: { retries: 2, minTimeout: 1 } },
  );
  await expect(bucket.request({ method: "GET", path: "index.html" })).rejects.toThrow(
    "s3 bucket did not take index.html (503 SlowDown)",
  );
  expect(s3.requests).toHaveLength(3);
});

test.each([
  [{ ...env, AWS_ACCESS_KEY_ID: "WRONG" }, "knows no such key as AWS_ACCESS_KEY_ID has"],
  [{ ...env, AWS_SECRET_ACCESS_KEY: "wr0ng" }, "AWS_SECRET_ACCESS_KEY has is not the secret"],
  [nobody, "There is no key for the bucket"],
  [{ ...nobody, AWS_ACCESS_KEY_ID: "S3RVER" }, "There is no key for the bucket"],
])("a key that does not open the bucket is said, and not printed: %j", async (given, message) => {
  const [s3, made] = [await startS3(), await desk(1)];
  const lists = listsOf(made);
  const failure = await shipTo(`s3 ${s3.url}/bucket`, made, { env: given }).catch(String);
  await expect(shipTo("s3 bucket", made, { env: nobody, all: true })).rejects.toThrow("no key");
  expect(failure).toContain(message);
  expect(failure).not.toMatch(/WRONG|wr0ng|S3RVER/u);
  expect(s3.objects().size).toBe(0);
  expect(listsOf(made)).toEqual(lists);
});

test("keys and service are read from a profile as well", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  const folder = temporaryFolder({
    credentials:
      "[default]\naws_access_key_id = NO\n\n[paper]\naws_access_key_id = S3RVER\naws_secret_access_key=S3RVER\n",
    config: `[profile paper]\nregion = eu-west-1\nendpoint_url = ${s3.url}\n`,
  });
  const profile = {
    AWS_PROFILE: "paper",
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
    AWS_CONFIG_FILE: join(folder, "config"),
  };
  await shipTo("s3 bucket/paper", made, { env: profile });
  expect(s3.objects().has("/paper/index.html")).toBe(true);
});

test("a bucket that is not there is named", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  await expect(shipTo(`s3 ${s3.url}/no-bucket`, made, { env })).rejects.toThrow(
    "There is no bucket no-bucket",
  );
});

test("a bucket with another site is not touched, unless that is asked for", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  const client = new AwsClient({ accessKeyId: "S3RVER", secretAccessKey: "S3RVER", service: "s3" });
  await client.fetch(`${s3.url}/bucket/index.html`, { method: "PUT", body: "theirs" });
  const target = `s3 ${s3.url}/bucket`;
  await expect(shipTo(target, made, { env })).rejects.toThrow("has another site already");
  expect(s3.objects().size).toBe(1);
  await shipTo(target, made, { env, adopt: true });
  expect([...s3.objects()].toSorted()).toEqual(siteIn(made));
});

test("a second shipment with nothing changed asks nothing of the bucket", async () => {
  const [s3, made] = [await startS3(), await desk(1)];
  await shipTo(`s3 ${s3.url}/bucket`, made, { env });
  s3.requests.length = 0;
  expect(await shipTo(`s3 ${s3.url}/bucket`, made, { env })).toMatch(/^Nothing has changed/u);
  expect(s3.requests).toEqual([]);
});

test("a rehearsal says what would be sent, in order, and asks nothing of the bucket", async () => {
  const [s3, made] = [await startS3(), await desk(2)];
  const lists = listsOf(made);
  const said = await shipTo(`s3 ${s3.url}/bucket`, made, { env, dryRun: true });
  const lines = said.split("\n");
  expect(lines.filter((line) => line.startsWith("put ")).length).toBe(filesIn(made.out).size);
  expect(lines.at(-1)).toMatch(/^\d+ files would be shipped to s3 .*Nothing was sent\.$/u);
  expect(s3.requests).toEqual([]);
  expect(listsOf(made)).toEqual(lists);
  await expect(shipTo("s3 bucket", made, { env: nobody, dryRun: true })).rejects.toThrow(
    "There is no key",
  );
});

test("all files are sent where that is asked for, as to a second host", async () => {
  const [first, second, made] = [await startS3(), await startS3(), await desk(2)];
  await shipTo(`s3 ${first.url}/bucket`, made, { env });
  mkdirSync(join(made.out, ".well-known"));
  writeFileSync(join(made.out, ".well-known", "security.txt"), "Contact");
  await shipTo(`s3 ${second.url}/bucket`, made, { env, all: true });
  expect([...second.objects()].toSorted()).toEqual(siteIn(made));
  expect(listsOf(made)).toEqual(emptyLists);
});

const script = join(import.meta.dirname, "../../../scripts/deploy.ts");

/** Runs the command, and tells what it printed once it has ended. */
function runCommand(variables: Record<string, string>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, DEPLOY: "", ...env, ...variables },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (printed += part));
  const ended = new Promise<string>((resolve) => child.on("close", () => resolve(printed)));
  return { child, ended };
}

async function deskFor(target: string, count: number): Promise<Desk> {
  const made = await desk(count);
  const settings = { url: "https://paper.example/", deploy: target };
  writeFileSync(join(made.content, "site.json"), JSON.stringify(settings));
  return made;
}

test("a run that is killed has noted what it sent, and the next one sends what is left", async () => {
  const s3 = await startS3();
  const made = await deskFor(`s3 ${s3.url}/bucket`, 6);
  const places = { OUT: made.out, CONTENT: made.content };
  let left = 12;
  s3.mishap = (line) => (line.startsWith("PUT") && (left -= 1) < 0 ? "silence" : undefined);
  const first = runCommand(places);
  // All that may be sent at once waits for an answer that does not come.
  await vi.waitFor(() => expect(left).toBeLessThan(-7), 60_000);
  await vi.waitFor(() => expect(s3.objects().size).toBe(12), 60_000);
  first.child.kill("SIGKILL");
  await first.ended;
  s3.mishap = () => undefined;
  s3.requests.length = 0;
  const said = await runCommand(places).ended;
  const rest = filesIn(made.out).size - 12;
  expect(said).toBe(`Shipping ${rest}\n${rest} files shipped to s3 ${s3.url}/bucket\n`);
  expect(s3.requests.filter((line) => line.startsWith("PUT"))).toHaveLength(rest);
  expect([...s3.objects()].toSorted()).toEqual(siteIn(made));
  expect(listsOf(made)).toEqual(emptyLists);
});

test("a target is taken from the command, else from DEPLOY, else from site.json", async () => {
  const s3 = await startS3();
  const made = await deskFor(`s3 ${s3.url}/bucket/settings`, 1);
  const places = { OUT: made.out, CONTENT: made.content };
  const DEPLOY = `s3 ${s3.url}/bucket/variable`;
  const dry = "--dry-run";
  expect(await runCommand(places, [dry]).ended).toContain("shipped to s3 http");
  expect(await runCommand(places, [dry]).ended).toContain("/bucket/settings.");
  expect(await runCommand({ ...places, DEPLOY }, [dry]).ended).toContain("/bucket/variable.");
  const args = ["s3", `${s3.url}/bucket/argument`, made.content, dry];
  expect(await runCommand({ ...places, DEPLOY }, args).ended).toContain("/bucket/argument.");
  const twice = ["s3", "one-bucket", "s3", "two-buckets", dry];
  expect(await runCommand(places, twice).ended).toMatch(/^Usage/u);
  expect(s3.requests).toEqual([]);
});

const rclone = hasProgram("rclone", ["version"]);

test.skipIf(!rclone)(
  "rclone brings the same to a bucket: files, types and how long they are kept",
  async () => {
    const [s3, made] = [await startS3(), await desk(4)];
    const remote = { type: "s3", provider: "Other", endpoint: s3.url, env_auth: "true" };
    for (const [key, value] of Object.entries(remote))
      vi.stubEnv(`RCLONE_CONFIG_PAPER_${key.toUpperCase()}`, value);
    for (const [key, value] of Object.entries(keys)) vi.stubEnv(key, value);
    // Not every version of rclone can use one, and the server here needs none.
    vi.stubEnv("AWS_CA_BUNDLE", undefined);
    await shipTo("rclone paper:bucket/daily", made);
    const names = ["index.html", "index.json", "manifest.webmanifest", "assets/starter-a.js"];
    const byRclone = names.map((name) => s3.headersOf(`daily/${name}`));
    await edit(made, 1);
    await shipTo("rclone paper:bucket/daily", made);
    vi.unstubAllEnvs();
    expect([...s3.objects()].toSorted()).toEqual(
      siteIn(made).map(([path, bytes]) => [`/daily${path}`, bytes]),
    );
    await shipTo(`s3 ${s3.url}/bucket`, made, { env, all: true });
    for (const [at, name] of names.entries()) {
      const { "content-type": type, "cache-control": keeping } = s3.headersOf(name);
      expect(byRclone[at]).toMatchObject({ "content-type": type, "cache-control": keeping });
    }
  },
);
