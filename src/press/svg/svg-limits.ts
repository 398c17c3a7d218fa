/** What a vector picture may be at most: larger ones take too long to read, and more memory than a thread of the press has. */
export const vectorLimits = {
  bytes: 8_000_000,
  elements: 10_000,
  /** Elements within each other. */
  levels: 200,
  attributes: 50_000,
  /** Attributes of one element. */
  attributesOfOne: 200,
} as const;

/** Looks through the text of a vector picture once, and throws an error that names the limit it goes beyond. */
export function refuseExcess(svg: string): void {
  const { bytes, elements, levels, attributes, attributesOfOne } = vectorLimits;
  refuse(Buffer.byteLength(svg), bytes, "bytes");
  let [count, level, all] = [0, 0, 0];
  for (const tag of tagsIn(svg)) {
    if (tag.startsWith("</")) level -= 1;
    else {
      refuse((count += 1), elements, "elements");
      const own = attributesIn(tag);
      refuse(own, attributesOfOne, "attributes on one element");
      refuse((all += own), attributes, "attributes");
      refuse(level + 1, levels, "elements within each other");
      if (!tag.endsWith("/>")) level += 1;
    }
  }
}

function refuse(number: number, most: number, what: string): void {
  if (number > most) throw new Error(`it has more than ${most} ${what}`);
}

function attributesIn(tag: string): number {
  return tag.match(/=\s*["']/gu)?.length ?? 0;
}

const passages = { "<!--": "-->", "<![CDATA[": "]]>", "<?": "?>" };
const tagAt = /<\/?[^\s"'<>/!?](?:[^"'<>]|"[^"<]*"|'[^'<]*')*>/uy;

/** Lists the tags of an XML document; ends where it is not well-formed. */
function* tagsIn(text: string): Generator<string> {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const passage = Object.entries(passages).find(([opening]) => text.startsWith(opening, at));
    if (passage) {
      const end = text.indexOf(passage[1], at + passage[0].length);
      if (end < 0) return;
      at = end;
      continue;
    }
    tagAt.lastIndex = at;
    const tag = tagAt.exec(text)?.[0];
    if (tag) yield tag;
    at += tag?.length ?? 1;
  }
}
