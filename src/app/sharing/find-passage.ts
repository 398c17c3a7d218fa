import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processTextFragmentDirective,
} from "text-fragments-polyfill/text-fragment-utils";
import { marker, type Passage } from "./requested-passage.ts";

/** What is there of it. */
export interface FoundPassage {
  /** Its words, where they stand as they did. */
  range?: Range;
  /** The block where it is, or was. */
  block?: HTMLElement;
  /** Whether all its blocks are what they were. */
  unchanged: boolean;
}

/** Looks for a passage in an article's body. */
export function findPassage({ anchor, blocks, at, text }: Passage, body: Element): FoundPassage {
  const found = blocks.map((name) => standing(name, body));
  const whole = found.every((block) => block !== undefined);
  const block = found[0] ?? placeOf(anchor, body);
  const range =
    (whole && at && rangeBetween(found[0]!, found.at(-1)!, at)) || rangeOfText(text, body);
  return { ...(range && { range }), ...(block && { block }), unchanged: whole };
}

function rangeBetween(
  first: HTMLElement,
  last: HTMLElement,
  [start, end]: [number, number],
): Range | undefined {
  const [from, to] = [placeIn(first, start, 0), placeIn(last, end, 1)];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range.collapsed ? undefined : range;
}

// `reach` is 0 where the character after the place counts, 1 where the one before it does.
function placeIn(block: HTMLElement, offset: number, reach: 0 | 1): [Text, number] | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (left < node.length + reach) return [node, left];
    left -= node.length;
  }
  return undefined;
}

function rangeOfText(text: string | undefined, body: Element): Range | undefined {
  if (!text) return undefined;
  try {
    const parsed = parseFragmentDirectives(getFragmentDirectives(`#${marker}text=${text}`));
    const [wanted] = parsed.text ?? [];
    if (!wanted) return undefined;
    // What stood around it may be what has changed.
    const alone = { ...wanted, prefix: "", suffix: "" };
    const [found] = [wanted, alone].flatMap((one) =>
      processTextFragmentDirective(one, document, body).slice(0, 1),
    );
    return found;
  } catch {
    // A malformed escape.
    return undefined;
  }
}

// The same words, wherever they stand by now.
function standing(name: string, body: Element): HTMLElement | undefined {
  const words = name.slice(name.indexOf("-"));
  return [...body.querySelectorAll<HTMLElement>(`:scope > [id$="${words}"]`)].toSorted(
    (a, b) => Number(b.id === name) - Number(a.id === name),
  )[0];
}

function placeOf(name: string, body: Element): HTMLElement | undefined {
  const place = Number(/\d+/u.exec(name)![0]);
  const blocks = [...body.querySelectorAll<HTMLElement>(":scope > [id]")];
  return blocks.findLast(({ id }) => Number(/^p(\d+)-/u.exec(id)?.[1]) <= place) ?? blocks[0];
}
