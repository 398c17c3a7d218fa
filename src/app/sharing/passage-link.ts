import { generateFragmentFromRange } from "text-fragments-polyfill/dist/fragment-generation-utils.js";
import { blocksIn } from "./anchored-blocks.ts";
import { marker } from "./requested-passage.ts";

/** Turns a range of an article's text into what its address ends in; undefined where none of its text can be linked to. It begins with the name of the block in which the passage begins, then comes a text fragment (WICG Scroll to Text Fragment) where one can be found, the names of all its blocks, and how many characters into the first and the last of these it begins and ends. */
export function passageFragment(range: Range): string | undefined {
  const blocks = blocksIn(range);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return undefined;
  const within = range.cloneRange();
  if (!first.contains(range.startContainer)) within.setStart(first, 0);
  if (!last.contains(range.endContainer)) within.setEnd(last, last.childNodes.length);
  const directives = [
    ...textDirective(within.cloneRange()),
    `blocks=${blocks.map(({ id }) => id).join(".")}`,
    `at=${lengthUpTo(first, within.startContainer, within.startOffset)}.${lengthUpTo(last, within.endContainer, within.endOffset)}`,
  ];
  return `#${first.id}${marker}${directives.join("&")}`;
}

function lengthUpTo(block: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

// A few common words in a long article cannot be told from the others by their context.
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

// A hyphen and a comma mean something of their own in a text fragment.
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
