import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { PublisherError } from "#press/report/publisher-error.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What opens a bucket. None of it is ever printed. */
export interface S3Keys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Reads the keys from the variables that all tools of S3 read, or from a profile in the file that they share. Throws a PublisherError where there are none. */
export function readKeys(env: Env): S3Keys {
  const profile = readProfile(env, "AWS_SHARED_CREDENTIALS_FILE", "credentials");
  const given = env["AWS_ACCESS_KEY_ID"] ? env : upperCase(profile);
  const accessKeyId = given["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = given["AWS_SECRET_ACCESS_KEY"];
  const sessionToken = given["AWS_SESSION_TOKEN"];
  if (accessKeyId && secretAccessKey)
    return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  throw new PublisherError(
    "There is no key for the bucket, so nothing was shipped. Set the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile of ~/.aws/credentials in AWS_PROFILE.",
  );
}

/** Reads the region and the URL of the service from the variables, or from the profile; undefined where they do not say it. */
export function readService(env: Env): { region?: string; endpoint?: string } {
  const profile = readProfile(env, "AWS_CONFIG_FILE", "config");
  const region = env["AWS_REGION"] || env["AWS_DEFAULT_REGION"] || profile["region"];
  const endpoint = env["AWS_ENDPOINT_URL_S3"] || env["AWS_ENDPOINT_URL"] || profile["endpoint_url"];
  return { ...(region && { region }), ...(endpoint && { endpoint }) };
}

function upperCase(profile: Record<string, string>): Env {
  return Object.fromEntries(
    Object.entries(profile).map(([name, value]) => [name.toUpperCase(), value]),
  );
}

// The one file writes [name], the other [profile name].
function readProfile(env: Env, variable: string, name: string): Record<string, string> {
  const wanted = env["AWS_PROFILE"] || "default";
  const found: Record<string, string> = {};
  let profile = "";
  for (const line of linesOf(env[variable] || join(homedir(), ".aws", name))) {
    const [, heading] = /^\s*\[\s*(?:profile\s+)?(.*?)\s*\]/u.exec(line) ?? [];
    const [, key, value] = /^(\w+)\s*=\s*(.*?)\s*$/u.exec(line) ?? [];
    if (heading !== undefined) profile = heading;
    else if (key !== undefined && value && profile === wanted) found[key.toLowerCase()] = value;
  }
  return found;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/u);
  } catch {
    return [];
  }
}
