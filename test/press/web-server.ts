import { spawn, spawnSync } from "node:child_process";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { ask } from "#test/press/ask.ts";
import { freePort } from "#test/press/nginx.ts";
import { temporaryFolder } from "#test/press/temporary.ts";

/** Where an example is tried: the server of the docs with a folder to serve, on a port. */
interface Place {
  root: string;
  /** The path of the site, with slashes around. */
  base: string;
  /** For what the server needs. */
  folder: string;
  port: number;
}

interface WebServer {
  name: string;
  isHere: boolean;
  /** Writes the example of docs with what it needs around it, and gives the command that starts it. */
  prepare: (place: Place) => string[];
}

function isHere(command: string, args: string[]): boolean {
  const found = spawnSync(command, args).status === 0;
  if (!found) console.warn(`${command} is not here, so its example is not tested`);
  return found;
}

function exampleOf(name: string, { root, port, base }: Place): string {
  return readFileSync(join(import.meta.dirname, "../../docs", name), "utf8")
    .replaceAll("127.0.0.1:8080", `127.0.0.1:${port}`)
    .replaceAll(" /404.html", ` ${base}404.html`)
    .replaceAll("/var/www/paper", root);
}

/** The servers with an example in docs, other than nginx. */
export const webServers: WebServer[] = [
  { name: "Caddy", isHere: isHere("caddy", ["version"]), prepare: prepareCaddy },
  { name: "Apache", isHere: isHere("apache2", ["-v"]), prepare: prepareApache },
];

function prepareCaddy(place: Place): string[] {
  const file = join(place.folder, "Caddyfile");
  writeFileSync(file, `{\n\tadmin off\n}\n${exampleOf("Caddyfile", place)}`);
  return ["caddy", "run", "--config", file, "--adapter", "caddyfile"];
}

const modules = "mpm_event authz_core mime dir deflate filter headers rewrite alias".split(" ");

function prepareApache(place: Place): string[] {
  const { root, folder, port } = place;
  // It serves as somebody who may not read what is root's alone.
  for (const path of [root, dirname(root)]) chmodSync(path, statSync(path).mode | 0o055);
  const loaded = modules.map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  const around = [
    `PidFile ${folder}/pid`,
    `DefaultRuntimeDir ${folder}`,
    `ErrorLog ${folder}/log`,
    `Listen 127.0.0.1:${port}`,
    "TypesConfig /etc/mime.types",
    "User www-data",
    "Group www-data",
  ];
  const file = join(folder, "apache.conf");
  writeFileSync(file, [...loaded, ...around, exampleOf("apache.conf", place)].join("\n"));
  return ["apache2", "-D", "FOREGROUND", "-f", file];
}

/** Starts a server with the example of docs, which serves a folder until the test ends, and gives its port. */
export async function startServer(
  { prepare }: WebServer,
  { root, base }: Pick<Place, "root" | "base">,
): Promise<number> {
  const place = { root, base, folder: temporaryFolder(), port: await freePort() };
  const [command = "", ...args] = prepare(place);
  // What it keeps of its own goes with the test.
  const home = { XDG_CONFIG_HOME: place.folder, XDG_DATA_HOME: place.folder };
  const server = spawn(command, args, { stdio: "ignore", env: { ...process.env, ...home } });
  onTestFinished(() => void server.kill());
  await vi.waitFor(() => ask("/", { port: place.port }), 60_000);
  return place.port;
}
