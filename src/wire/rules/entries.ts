// The entries of a live blog: a time alone on its line, and what happened then below it.
import type { Block } from "#model/article.ts";
import type { Draft } from "#wire/draft.ts";
import { isChronology, isTimed } from "./stamp.ts";

const longest = 40;

const clock =
  /^(?:(?:(?:(?:[Pp]ost|[Pp]ublish|[Uu]pdat)ed )?[Aa]t|[Uu]m|[Kk]l\.?|[Kk]lo|[ÀàAa]|[Aa] las|[Oo]m|[Oo]re|[Àà]s)\s)?\d{1,2}(?:[:.h]|\s?h\s?)?(?:\d{2}(?::\d{2})?)?\s?(?:[ap]\.?m\.?)?\s?(?:[Uu]hr|hrs?|h|\p{Lu}{2,5})?\s?[:–—-]?$/u;
/** Figures alone need a colon or an `h` to be a time: `18.20` may be a price. */
const sure = /:\d{2}|\dh|\d\s?(?:[ap]\.?m|[Uu]hr|h\b|GMT|UTC|\p{Lu}{1,3}T\b)/u;

/** Puts each such time before the entry below it, so that the two stay together. */
export function entries(draft: Draft): void {
  const times = draft.body.map((block) => isText(block) && isTime(draft, block.text));
  if (!times.includes(true)) return;
  const body: Block[] = [];
  for (const [at, block] of draft.body.entries()) {
    const [above, below] = [draft.body[at - 1], draft.body[at + 1]];
    const isEntry = isText(block) && !times[at];
    if (isEntry && times[at - 1] && isText(above)) body.push(joined(above.text, block));
    else if (!times[at]) body.push(block);
    else if ((times[at + 1] || !isText(below)) && isText(block))
      // A time above a list or picture heads nothing.
      body.push({ kind: "paragraph", text: block.text });
  }
  draft.body = body;
}

type Text = Extract<Block, { kind: "paragraph" | "subheading" }>;

function isText(block: Block | undefined): block is Text {
  return block?.kind === "paragraph" || block?.kind === "subheading";
}

function isTime(draft: Draft, text: string): boolean {
  if (text.length > longest || !/\d/.test(text)) return false;
  return (clock.test(text) && sure.test(text)) || (isTimed(text) && isChronology(draft));
}

function joined(time: string, block: Text): Text {
  const separator = /[:–—-]$/u.test(time) ? " " : " – ";
  return { ...block, text: `${time}${separator}${block.text}` };
}
