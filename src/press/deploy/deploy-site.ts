import { dirname, join } from "node:path";
import type { DeployTarget } from "#press/config/deploy-target.ts";
import { takeLock } from "#press/files/exclusive-lock.ts";
import { count } from "#press/report/problem-lines.ts";
import type { FileChange } from "#press/site-folder/change-list.ts";
import { printable } from "#press/report/printable.ts";
import type { Done, Host, Shipment } from "./host.ts";
import { openHost } from "./open-host.ts";
import {
  type BuiltSite,
  type Changes,
  emptyLists,
  leaveOut,
  listAll,
  readChanges,
  refuseMissing,
  takeOffLists,
} from "./pending-changes.ts";
import { ShippingJournal } from "./shipping-journal.ts";
import { uploadSteps } from "./upload-order.ts";

/** How a site is shipped. */
interface Deployment {
  /** The content folder of the paper. Without it, this one. */
  content?: string;
  /** Whether all files are sent, as to a host that has none. */
  all?: boolean;
  /** Whether files of others may be replaced where they are in the way. */
  adopt?: boolean;
  /** Whether nothing is sent, and only said what would be. */
  dryRun?: boolean;
  progress?: (done: number, total: number) => void;
  env?: Readonly<Record<string, string | undefined>>;
}

/** Brings a host up to date with a site: first what is new, last what is gone. Returns lines that say what was done. Each file leaves the lists once the host has it, so after a failure the next run sends what is left. */
export async function deploySite(
  site: BuiltSite,
  target: DeployTarget,
  how: Deployment = {},
): Promise<string> {
  const lock = takeLock(`${site.paths.record}.deploy.lock`, 0, alreadyAtWork);
  try {
    return how.dryRun ? rehearse(site, target, how) : await ship(site, target, how);
  } finally {
    lock.close();
  }
}

const alreadyAtWork =
  "This site is being shipped by another run. Wait until it is done, or end it. This one has sent nothing.";

function journalOf({ paths }: BuiltSite): string {
  return join(dirname(paths.record), "shipped.jsonl");
}

/** Says that the host has the whole site, however it came there. */
export async function markShipped(site: BuiltSite): Promise<void> {
  await emptyLists(site);
  new ShippingJournal(journalOf(site), "").remove();
}

function rehearse(site: BuiltSite, target: DeployTarget, how: Deployment): string {
  const sent = new ShippingJournal(journalOf(site), target.name).read();
  const all = readChanges(site, how);
  const changes = how.all ? all : leaveOut(all, sent);
  refuseMissing(changes);
  // What it needs to know, such as a key, is missed here already.
  openHost(target, shipmentOf(site, how));
  const lines = uploadSteps(kindsOf(changes)).flatMap(({ change, paths }) =>
    paths.map((path) => `${change} ${printable(path)}`),
  );
  const sum = `${count(lines.length, "file")} would be shipped to ${target.name}. Nothing was sent.`;
  return [...lines, sum].join("\n");
}

async function ship(site: BuiltSite, target: DeployTarget, how: Deployment): Promise<string> {
  const journal = new ShippingJournal(journalOf(site), target.name);
  // Where a key is missing, the lists stay as they are.
  const host = openHost(target, shipmentOf(site, how));
  // What a run that was cut off has sent. Who asks for all wants it again.
  if (how.all) await listAll(site);
  else await takeOffLists(site, journal.read());
  journal.remove();
  const changes = readChanges(site);
  refuseMissing(changes);
  if (changes.size === 0) return nothingToShip(target);
  try {
    await sendAll(host, changes, noting(changes, journal, how));
  } finally {
    await takeOffLists(site, journal.read());
    journal.remove();
  }
  return `${count(changes.size, "file")} shipped to ${target.name}`;
}

function nothingToShip({ name }: DeployTarget): string {
  return `Nothing has changed since the site was shipped last, so nothing was sent to ${name}. To fill another host, say npm run deploy -- --all.`;
}

function shipmentOf({ out, paths }: BuiltSite, how: Deployment): Shipment {
  const { adopt = false, env = process.env, content = process.cwd() } = how;
  return { out, content, record: dirname(paths.record), adopt, env };
}

function noting(changes: Changes, journal: ShippingJournal, { progress }: Deployment): Done {
  let done = 0;
  return (path) => {
    const shipped = changes.get(`/${path}`);
    if (!shipped) return;
    journal.note(`/${path}`, shipped);
    progress?.((done += 1), changes.size);
  };
}

async function sendAll(host: Host, changes: Changes, done: Done): Promise<void> {
  const steps = uploadSteps(kindsOf(changes));
  await host.open?.(steps.flatMap(({ change, paths }) => (change === "put" ? paths : [])));
  for (const { change, paths } of steps) await host[change](paths, done);
  await host.close?.(done);
}

function kindsOf(changes: Changes): [string, FileChange][] {
  return Array.from(changes, ([path, { change }]) => [path, change]);
}
