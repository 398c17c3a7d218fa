// Corrections, anywhere in the copy: `Correction: An earlier version gave the wrong day.`
import type { Block } from "#model/article.ts";
import type { Draft } from "#wire/draft.ts";

const label =
  /^(?:corrections?|clarifications?|rectificatifs?|korrekturen|korrektur|berichtigung|correcci[oó]n(?:es)?|aclaraci[oó]n|corre[çc][ãa]o|correzione|rettifica|correctie|rettelse|rättelse)\s?[:：]\s*\p{L}/iu;

/** Moves paragraphs with such a label out of the body, unless the body would be empty. */
export function corrections(draft: Draft): void {
  const rest = draft.body.filter((block) => !isCorrection(block));
  if (rest.length === 0) return;
  draft.corrections = draft.body.filter(isCorrection).map(({ text }) => text);
  draft.body = rest;
}

function isCorrection(block: Block): block is Block & { kind: "paragraph" } {
  return block.kind === "paragraph" && label.test(block.text);
}
