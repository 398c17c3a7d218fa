// A video that the header names, or the copy announces: `Watch the video above.`
import type { Block } from "#model/article.ts";
import { drop, type Draft } from "#wire/draft.ts";

/** Adds a video above the paragraph that announces it, else at the top, unless the body has it already. */
export function video(draft: Draft): void {
  const { body, fields } = draft;
  const file = draft.video?.text;
  const announced = body.findIndex(announces);
  if (announced < 0 && file === undefined && !isWatched(fields.kicker)) return;
  const isInBody = body
    .slice(0, announced < 0 ? body.length : announced)
    .some((block) => isSame(block, file));
  if (isInBody) {
    // The file that the header names is published where the body names it.
    if (draft.video) drop(draft, { rule: "video", line: draft.video.line, text: draft.video.text });
    return;
  }
  const block: Block = { kind: "video", video: file === undefined ? {} : { file } };
  body.splice(Math.max(announced, 0), 0, block);
}

function announces(block: Block): boolean {
  return block.kind === "paragraph" && /watch the video above/i.test(block.text);
}

function isSame(block: Block, file: string | undefined): boolean {
  return block.kind === "video" && (file === undefined || block.video.file === file);
}

function isWatched(kicker: string | undefined): boolean {
  return kicker?.split(" | ").some((label) => /^WATCH(?: LIVE)?$/.test(label)) === true;
}
