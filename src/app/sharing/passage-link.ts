import { generateFragmentFromRange } from "text-fragments-polyfill/dist/fragment-generation-utils.js";
import { blocksIn } from "./anchored-blocks.ts";
import { directiveDelimiter } from "./requested-passage.ts";

/**
 * Turns a range of an article's text into the fragment of a link to it; undefined where none of its text can be linked to.
 * It has the anchor of the first block, then directives: a text fragment (WICG, Scroll to Text Fragment) where one can be
 * made, the anchors of all blocks, and how many characters into the first and the last block the range begins and ends.
 */
export function passageFragment(range: Range): string | undefined {
  const blocks = blocksIn(range);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return undefined;
  const clamped = range.cloneRange();
  if (!first.contains(range.startContainer)) clamped.setStart(first, 0);
  if (!last.contains(range.endContainer)) clamped.setEnd(last, last.childNodes.length);
  const directives = [
    ...textDirective(clamped.cloneRange()),
    `blocks=${blocks.map(({ id }) => id).join(".")}`,
    `at=${offsetIn(first, clamped.startContainer, clamped.startOffset)}.${offsetIn(last, clamped.endContainer, clamped.endOffset)}`,
  ];
  return `#${first.id}${directiveDelimiter}${directives.join("&")}`;
}

function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

// There is none for words that occur several times in the same context.
function textDirective(range: Range): string[] {
  const { fragment } = generateFragmentFromRange(range);
  if (!fragment) return [];
  const { prefix, textStart, textEnd, suffix } = fragment;
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  return [`text=${parts.filter(Boolean).join(",")}`];
}

// Text fragments also use hyphens as separators.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
