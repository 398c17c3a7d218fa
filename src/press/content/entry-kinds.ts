import { isHidden } from "#press/files/inside-folder.ts";

/** What a file or folder is, by its name. Litter is what is hidden, or left behind by systems and editors. */
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

/** Tells by its name what a file or folder is. */
export function entryKind(name: string): EntryKind {
  if (isHidden(name) || name.startsWith("~$") || name.endsWith("~")) return "litter";
  // First, since most files are texts.
  if (name.endsWith(".txt")) return "text";
  const kind = kinds[name.slice(name.lastIndexOf(".")).toLowerCase()];
  if (kind) return kind;
  const isEditorsCopy = name.startsWith("#") && name.endsWith("#");
  return isEditorsCopy || litter.has(name.toLowerCase()) ? "litter" : "other";
}

/** Tells by its path or name whether a file is a text. */
export function isText(name: string): boolean {
  return entryKind(name.slice(name.lastIndexOf("/") + 1)) === "text";
}

/** Tells by its name whether a file or folder is litter. */
export function isLitter(name: string): boolean {
  return entryKind(name) === "litter";
}
