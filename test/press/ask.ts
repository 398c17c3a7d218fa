import { type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";

/** What a server answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Question {
  port: number;
  method?: string;
  headers?: Record<string, string>;
}

/** Asks a server on this machine for a path as it stands, which `fetch` would tidy up. */
export function ask(path: string, { port, ...how }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, ...how }, async (response) => {
      const { statusCode, headers } = response;
      resolve({ status: statusCode!, headers, text: await text(response) });
    });
    asked.on("error", reject).end();
  });
}

/** Asks for a path and hangs up at the first bytes of the answer. */
export function askAndLeave(path: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path }, (response) => {
      response.once("data", () => asked.destroy());
      response.on("error", () => {}).on("close", resolve);
    });
    asked.on("error", reject).end();
  });
}
