import { lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { PublisherError } from "#press/report/publisher-error.ts";
import { toError } from "#press/report/to-error.ts";

/** Folders that a site must not be mixed with. */
interface Surroundings {
  content: string;
  /** The folder of the project itself. */
  project: string;
}

/** Resolves the output folder and follows its links. Throws a PublisherError where a site there would be mixed with the articles, the project or a Git repository. */
export function resolveOut(out: string, surroundings: Surroundings): string {
  try {
    return resolveIn(out, surroundings);
  } catch (error) {
    const { code } = toError(error);
    if (code === undefined) throw error;
    throw refusal(out, reasons[code] ?? `its path cannot be followed (${code})`);
  }
}

const reasons: Record<string, string> = {
  ENOTDIR: "a part of its path is a file",
  ELOOP: "a link in its path leads round to itself",
  ENAMETOOLONG: "its path is too long",
};

function resolveIn(out: string, { content, project }: Surroundings): string {
  const real = followLinks(out);
  if (statSync(real, { throwIfNoEntry: false })?.isDirectory() === false)
    throw refusal(out, "it is a file");
  const articles = followLinks(content);
  if (contains(real, articles) || contains(articles, real))
    throw refusal(out, `the articles are in ${content}, and a site must not be mixed with them`);
  const home = followLinks(project);
  const isInDist = contains(join(home, "dist"), real);
  if (contains(real, home) || (contains(home, real) && !isInDist))
    throw refusal(out, `the project is in ${project}, and only dist is free for a site there`);
  if (real.split(sep).includes(".git")) throw refusal(out, "it is a part of a Git repository");
  return real;
}

function refusal(out: string, reason: string): PublisherError {
  return new PublisherError(
    `OUT=${out} cannot be the folder of the site: ${reason}. Name a folder of its own, such as OUT=../site. Nothing was written.`,
  );
}

/** Tells whether a folder is another one, or has it below. */
function contains(folder: string, other: string): boolean {
  const way = relative(folder, other);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

const maxLinks = 40;

/** Follows all links in a path. Its last parts, and the target of a link, need not exist yet. */
function followLinks(path: string, links = 0): string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) {
    if (links > maxLinks) throw Object.assign(new Error(path), { code: "ELOOP" });
    return followLinks(resolve(dirname(path), readlinkSync(path)), links + 1);
  }
  if (stats) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(followLinks(parent, links), basename(path));
}
