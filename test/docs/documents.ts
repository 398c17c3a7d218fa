import { globSync, readFileSync } from "node:fs";

/** A file of documentation. */
export interface Document {
  /** From the root of the project. */
  path: string;
  text: string;
}

/** Every document of the project, decisions included. */
export const documents: Document[] = globSync(["*.md", "docs/**/*.md"])
  .map((path) => path.replaceAll("\\", "/"))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** Those that speak of the code as it is today. A decision speaks of the day on which it was made. */
export const presentDocuments = documents.filter(({ path }) => !path.startsWith("docs/decisions/"));

/** Turns a document's name into its text. */
export function textOf(path: string): string {
  const document = documents.find((one) => one.path === path);
  if (!document) throw new Error(`There is no document ${path}`);
  return document.text;
}

/** Lists what stands in code spans and code blocks. */
export function codeIn(text: string): string[] {
  const blocks = Array.from(text.matchAll(/^```[^\n]*\n(.*?)^```/gmsu), ([, code]) => code!);
  const prose = text.replaceAll(/^```.*?^```/gmsu, "");
  const spans = Array.from(prose.matchAll(/`([^`]+)`/gu), ([, code]) => code!);
  return [...blocks, ...spans];
}

/** Turns the rows of the table or list below a heading into the code spans that each begins with. */
export function namesBelow(text: string, heading: string): string[] {
  const [, section] = text.split(new RegExp(`^#+ ${heading}$`, "mu"));
  if (section === undefined) throw new Error(`There is no heading ${heading}`);
  const rows = section.split(/^#/mu)[0]!.matchAll(/^(?:\| |- )(`[^|:]*?`)(?: *\||:)/gmu);
  return Array.from(rows, ([, names]) => names!).flatMap((names) =>
    Array.from(names.matchAll(/`([^`]+)`/gu), ([, name]) => name!),
  );
}
