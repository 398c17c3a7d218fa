import { describe, expect, test } from "vitest";
import { faultOfTarget, readTarget } from "#press/config/deploy-target.ts";

describe("a target", () => {
  test.each([
    ["rsync host:/var/www/paper/", { kind: "rsync", place: "host:/var/www/paper/" }],
    ["  rclone   remote:bucket/a b ", { kind: "rclone", place: "remote:bucket/a b" }],
    ["s3 bucket", { kind: "s3", bucket: "bucket", prefix: "" }],
    ["s3 s3://bucket/daily//paper/", { kind: "s3", bucket: "bucket", prefix: "daily/paper/" }],
    [
      "s3 https://me.r2.cloudflarestorage.com/bucket/daily",
      {
        kind: "s3",
        endpoint: "https://me.r2.cloudflarestorage.com",
        bucket: "bucket",
        prefix: "daily/",
      },
    ],
    ["git origin", { kind: "git", repository: "origin", branch: "gh-pages" }],
    [
      "git git@host.example:me/paper.git#site/live",
      { kind: "git", repository: "git@host.example:me/paper.git", branch: "site/live" },
    ],
    ["git ../pages", { kind: "git", repository: "/srv/pages", branch: "gh-pages" }],
    ["folder ../public_html", { kind: "folder", folder: "/srv/public_html" }],
  ])("is read: %s", (text, target) => {
    expect(readTarget(text, "/srv/paper")).toMatchObject(target);
  });

  test.each([
    ["ftp host", /^begins with no kind of host\. Write one of rsync/u],
    ["", /^begins with no kind/u],
    ["s3", /^names the kind s3 and no place/u],
    ["s3 Bucket", /^names no bucket/u],
    ["s3 https://service.example/", /^names no bucket/u],
    ["s3 bucket?region=x", /^has a \? or a #/u],
    ["git origin#", /^names no branch/u],
    ["git origin#a..b", /^names no branch/u],
    ["rsync --rsh=reboot", /^has a place that begins with -/u],
    ["rsync host:\u0007", /cannot be shown/u],
  ])("that cannot be used is explained: %j", (text, fault) => {
    expect(faultOfTarget(text)).toMatch(fault);
    expect(() => readTarget(text, "/")).toThrow(/^The target /u);
  });

  test.each([
    "git https://ghp_s3cret@github.example/me/paper.git",
    "git https://me:s3cret@github.example/me/paper.git",
    "rsync rsync://me:s3cret@host.example/paper",
    "s3 https://key:s3cret@service.example/bucket",
    "rclone :s3,access_key_id=AK,secret_access_key=s3cret:bucket",
    "rclone :sftp,host=h,pass=s3cret:paper",
  ])("with a secret is refused, and the secret is not said again: %s", (text) => {
    const fault = faultOfTarget(text);
    expect(fault).toMatch(/^has a password, a key or a token in it/u);
    expect(fault).not.toContain("s3cret");
  });

  test.each(["rsync me@host.example:paper", "git ssh://git@host.example/paper.git"])(
    "may name a user: %s",
    (text) => {
      expect(faultOfTarget(text)).toBeUndefined();
    },
  );
});
