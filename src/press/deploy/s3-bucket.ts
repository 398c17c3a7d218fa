import { AwsClient } from "aws4fetch";
import pRetry, { AbortError } from "p-retry";
import type { S3Target } from "#press/config/deploy-target.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";
import { readKeys, readService } from "./s3-keys.ts";

/** A request for one object. */
interface ObjectRequest {
  method: "GET" | "PUT" | "DELETE";
  /** The path of the file, without a slash in front. */
  path: string;
  headers?: Record<string, string>;
  /** Whether a key that may not do this finds nothing. */
  mayBeRefused?: boolean;
  /** Reads the bytes to be sent, at each attempt anew. */
  body?: () => Promise<{ blob: Blob; sha256: string }>;
}

/** How often a request is made, and how long the first pause is, in milliseconds. Each is twice the one before. */
interface Patience {
  retries: number;
  minTimeout: number;
}

const calm: Patience = { retries: 6, minTimeout: 500 };

/** Opens the bucket of a target with the keys of the environment. Throws a PublisherError where there are none. */
export function bucketOf(
  target: S3Target,
  env: Readonly<Record<string, string | undefined>>,
): S3Bucket {
  const { region, endpoint } = readService(env);
  const service =
    target.endpoint ?? endpoint ?? `https://s3.${region ?? "us-east-1"}.amazonaws.com`;
  // Without a region, the client finds it in the names of the services that it knows.
  const client = new AwsClient({
    ...readKeys(env),
    ...(region && { region }),
    service: "s3",
    retries: 0,
  });
  return new S3Bucket(target, { service, client });
}

/** The objects of a bucket that belong to a site. */
export class S3Bucket {
  readonly #target: S3Target;
  readonly #client: AwsClient;
  readonly #root: string;
  readonly #patience: Patience;

  constructor(target: S3Target, { service, client, patience = calm }: Opened) {
    this.#target = target;
    this.#client = client;
    this.#patience = patience;
    this.#root = `${service.replace(/\/+$/u, "")}/${target.bucket}/${encodeKey(target.prefix)}`;
  }

  /** The name of the target, which may be printed. */
  get name(): string {
    return this.#target.name;
  }

  /** Makes a request, and again where the service is busy or out of reach. Returns the text of the answer, or undefined where there is no such object. Throws a PublisherError that says why it is refused. */
  async request(request: ObjectRequest): Promise<string | undefined> {
    try {
      return await pRetry(() => this.#attempt(request), { ...this.#patience, randomize: true });
    } catch (thrown) {
      if (thrown instanceof PublisherError) throw thrown;
      const { message, cause } = toError(thrown);
      const reason = cause === undefined ? message : toError(cause).message || message;
      throw refusal(this.#target, request.path, { reason });
    }
  }

  async #attempt({ method, path, headers = {}, body, mayBeRefused }: ObjectRequest) {
    const sent = await body?.();
    const response = await this.#client.fetch(this.#root + encodeKey(path), {
      method,
      redirect: "manual",
      headers: { ...headers, ...(sent && { "X-Amz-Content-Sha256": sent.sha256 }) },
      ...(sent && { body: sent.blob }),
    });
    const text = await response.text();
    if (response.ok) return text;
    const { status } = response;
    const [, code = ""] = /<Code>(\w+)<\/Code>/u.exec(text) ?? [];
    if (status === 404 && method !== "PUT" && code !== "NoSuchBucket") return undefined;
    if (mayBeRefused && code === "AccessDenied") return undefined;
    const reason = [status, code].filter(Boolean).join(" ");
    if (status >= 500 || status === 429 || passing.has(code)) throw new Error(reason);
    throw new AbortError(refusal(this.#target, path, { reason, code }));
  }
}

/** What a bucket is reached with. */
interface Opened {
  /** The URL of the service. */
  service: string;
  client: AwsClient;
  patience?: Patience;
}

// What is refused now and may be done in a moment.
const passing = new Set(["RequestTimeout", "SlowDown"]);

// A plus sign would stand for a space in what is signed.
function encodeKey(path: string): string {
  return path.split("/").map(encodePart).join("/");
}

function encodePart(part: string): string {
  return encodeURIComponent(part).replaceAll(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const elsewhere = "lies in another region. Name it in the variable AWS_REGION.";

const refusals: Record<string, (target: S3Target) => string> = {
  InvalidAccessKeyId: () => "The service knows no such key as AWS_ACCESS_KEY_ID has.",
  SignatureDoesNotMatch: () => "What AWS_SECRET_ACCESS_KEY has is not the secret of the key.",
  ExpiredToken: () => "The token in AWS_SESSION_TOKEN is no longer good.",
  AccessDenied: ({ bucket }) =>
    `The key may not do this in ${bucket}. Let it put and delete objects.`,
  NoSuchBucket: ({ bucket }) => `There is no bucket ${bucket}. Make it, or correct its name.`,
  PermanentRedirect: ({ bucket }) => `The bucket ${bucket} ${elsewhere}`,
  AuthorizationHeaderMalformed: ({ bucket }) => `The bucket ${bucket} ${elsewhere}`,
  RequestTimeTooSkewed: () => "The clock of this machine is wrong. Set it.",
};

function refusal(
  target: S3Target,
  path: string,
  { reason, code = "" }: { reason: string; code?: string },
): PublisherError {
  const why = refusals[code]?.(target) ?? "Ship again when the service can be reached.";
  return new PublisherError(
    `${target.name} did not take ${path} (${reason}). ${why} What has arrived is off the lists, and the next run sends what is left.`,
  );
}
