// A picture or video in the body: a block of its file name and its caption.
import type { Image } from "#model/article.ts";
import { mediaKind } from "#wire/file-name.ts";
import type { Cursor, Match } from "#wire/rule.ts";
import { splitCredit } from "#wire/wording.ts";

/** More lines below a file name are not a caption, but a copy without blank lines. */
const longestCaption = 4;

/** Turns a block whose first line is a file name into a picture or video with its caption. */
export function media({ lines, at }: Cursor): Match | undefined {
  const file = lines[at]?.text ?? "";
  const kind = at === 0 && lines.length <= longestCaption + 1 ? mediaKind(file) : undefined;
  if (!kind) return undefined;
  const text = lines
    .slice(1)
    .map((line) => line.text)
    .join(" ");
  const count = lines.length;
  if (kind === "picture")
    return { block: { kind: "image", image: { file, ...captionOf(text) } }, count };
  return { block: { kind: "video", video: { file, ...(text && { caption: text }) } }, count };
}

function captionOf(text: string): Pick<Image, "caption" | "credit"> {
  return text ? splitCredit(text) : {};
}
