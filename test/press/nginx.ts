import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { ask } from "#test/press/ask.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

/** The nginx of this machine; undefined where there is none. */
export const nginx = ["/usr/sbin/nginx", "nginx"].find(
  (command) => spawnSync(command, ["-v"]).status === 0,
);
if (!nginx) console.warn("nginx is not here, so its example is not tested");

const example = join(import.meta.dirname, "../../docs/nginx.conf");

/** Starts nginx with the example of docs, which serves a folder until the test ends, and gives its port. */
export async function startNginx(root: string): Promise<number> {
  const port = await freePort();
  const folder = temporaryFolder();
  const file = join(folder, "nginx.conf");
  writeFileSync(file, configOf(root, folder, port));
  const server = spawn(nginx ?? "nginx", ["-c", file], { stdio: "ignore" });
  onTestFinished(() => void server.kill());
  await vi.waitFor(() => ask("/", { port }), 60_000);
  return port;
}

function configOf(root: string, folder: string, port: number): string {
  const server = readFileSync(example, "utf8")
    .replace("127.0.0.1:8080", `127.0.0.1:${port}`)
    .replaceAll("/var/www/paper", root);
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `${user} daemon off; pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${paths.join(" ")} ${server} }`;
}

/** Finds a port that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
