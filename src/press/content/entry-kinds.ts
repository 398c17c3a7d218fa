import { isHidden } from "#press/files/inside-folder.ts";

/** What a file is to the press, by its name: hidden files, and what systems and editors leave behind, are litter. */
export type EntryKind = "text" | "medium" | "litter" | "other";

const kinds: Record<string, EntryKind> = { ".txt": "text" };
for (const ending of "svg png jpg jpeg webp avif gif webm mp4 vtt".split(" "))
  kinds[`.${ending}`] = "medium";

const litter = new Set([
  "thumbs.db",
  "ehthumbs.db",
  "desktop.ini",
  "icon\r",
  "$recycle.bin",
  "system volume information",
  "__macosx",
  "@eadir",
]);

/** Tells by a name what a file or folder is to the press. */
export function kindOf(name: string): EntryKind {
  if (isHidden(name) || name.startsWith("~$") || name.endsWith("~")) return "litter";
  // Most files are texts, and folders may be long.
  if (name.endsWith(".txt")) return "text";
  const kind = kinds[name.slice(name.lastIndexOf(".")).toLowerCase()];
  if (kind) return kind;
  const isCopy = name.startsWith("#") && name.endsWith("#");
  return isCopy || litter.has(name.toLowerCase()) ? "litter" : "other";
}

/** Tells by its name whether a file is an article. */
export function isText(name: string): boolean {
  return kindOf(name.slice(name.lastIndexOf("/") + 1)) === "text";
}

/** Tells by its name whether a file or folder is hidden, or what systems and editors leave behind. */
export function isLitter(name: string): boolean {
  return kindOf(name) === "litter";
}
