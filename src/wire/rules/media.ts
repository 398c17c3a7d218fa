// A picture or video in the body: its file name alone on the first line of a block, then its caption.
import type { Image } from "#model/article.ts";
import { mediaKind } from "#wire/file-name.ts";
import type { Spot, Taken } from "#wire/rule.ts";
import { splitCredit } from "#wire/wording.ts";

/** More lines than these below a file name are copy without blank lines, not a caption. */
const longestCaption = 4;

/** Turns a block that opens with a file name into an image or a video with its caption. */
export function media({ lines, at }: Spot): Taken | undefined {
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
