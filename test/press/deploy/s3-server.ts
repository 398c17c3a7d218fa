import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { onTestFinished } from "vitest";
import { filesIn } from "#test/press/files-in.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

/** The keys that the server takes. */
export const keys = { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" };

/** What becomes of a request on its way: an answer with this status and code, an end of the connection, nothing at all, or, if undefined, the answer of the server. */
type Mishap = { status: number; code?: string } | "cut" | "silence" | undefined;

interface S3Server {
  url: string;
  /** What was asked of it, such as `PUT /bucket/index.html`, in order. */
  requests: string[];
  /** Is asked of each request. */
  mishap: (request: string) => Mishap;
  /** The objects of the bucket, by name, with their bytes in base 64. */
  objects: () => Map<string, string>;
  headersOf: (name: string) => Record<string, string>;
}

const ending = "._S3rver_object";

/** Starts a server of S3 with an empty bucket, `bucket`, which checks every signature. It runs until the test ends. */
export async function startS3(): Promise<S3Server> {
  const directory = temporaryFolder();
  const address = "127.0.0.1";
  const configureBuckets = [{ name: "bucket" }];
  const server = new S3rver({ address, port: 0, silent: true, directory, configureBuckets });
  const { port } = await server.run();
  onTestFinished(() => server.close());
  const folder = join(directory, "bucket");
  const s3: S3Server = {
    url: "",
    requests: [],
    mishap: () => undefined,
    objects: () =>
      new Map(
        [...filesIn(folder)]
          .filter(([path]) => path.endsWith(ending))
          .map(([path, bytes]) => [path.slice(0, -ending.length), bytes]),
      ),
    headersOf: (name) =>
      JSON.parse(readFileSync(join(folder, `${name}._S3rver_metadata.json`), "utf8")),
  };
  s3.url = await startFront(port, s3);
  return s3;
}

function startFront(port: number, s3: S3Server): Promise<string> {
  const front = createServer((asked, answer) => {
    const { method = "", url = "" } = asked;
    const line = `${method} ${decodeURIComponent(url)}`;
    s3.requests.push(line);
    const mishap = s3.mishap(line);
    if (mishap === undefined) pass(port, asked, answer);
    else if (mishap === "cut") asked.socket.destroy();
    else if (mishap !== "silence")
      answer
        .writeHead(mishap.status, { Connection: "close" })
        .end(`<Error><Code>${mishap.code ?? ""}</Code></Error>`);
  });
  onTestFinished(() => {
    front.closeAllConnections();
    front.close();
  });
  return new Promise((resolve) => {
    front.listen(0, "127.0.0.1", () => {
      const address = front.address();
      if (address && typeof address === "object") resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

// The name of the host is signed, so it stays.
function pass(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url: path, headers } = asked;
  const to = request({ host: "127.0.0.1", port, method, path, headers }, (from) => {
    answer.writeHead(from.statusCode ?? 500, from.headers);
    from.pipe(answer);
  });
  to.on("error", () => answer.destroy());
  asked.pipe(to);
}
