// A post from a social network: its text, then `— Name (@handle) January 4, 2020`.
import type { Block } from "#model/article.ts";
import type { Draft } from "#wire/draft.ts";
import { readMoment } from "#wire/moment.ts";

const signature = /(?:^|\s)[-–—]{1,2}\s?([^@()\n]{1,80}\(@\w{1,30}\))\s*(.{0,60})$/u;

/** Turns a paragraph with the signature of a post, at its end or below it, into a quote with its source. */
export function posts(draft: Draft): void {
  const body: Block[] = [];
  for (const block of draft.body) {
    const signed = block.kind === "paragraph" ? splitPost(block.text) : undefined;
    const above = body.at(-1);
    if (!signed) body.push(block);
    else if (signed.text)
      body.push({ kind: "quote", paragraphs: [signed.text], source: signed.source });
    else if (above?.kind === "paragraph") {
      body[body.length - 1] = { kind: "quote", paragraphs: [above.text], source: signed.source };
    } else if (above?.kind === "quote" && above.source === undefined) above.source = signed.source;
    else body.push(block);
  }
  draft.body = body;
}

function splitPost(text: string): { text: string; source: string } | undefined {
  const start = Math.max(0, text.length - 180);
  const match = signature.exec(text.slice(start));
  if (!match) return undefined;
  const [, name = "", date = ""] = match;
  if (date !== "" && !readMoment(date)) return undefined;
  const source = date === "" ? name : `${name} ${date}`;
  return { text: text.slice(0, start + match.index).trim(), source };
}
