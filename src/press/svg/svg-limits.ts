/** The limits of an SVG. Larger ones take too long to parse, and more memory than a thread has. */
export const svgLimits = {
  bytes: 8_000_000,
  elements: 10_000,
  /** How deep elements may be nested. */
  levels: 200,
  attributes: 50_000,
  /** Attributes of one element. */
  attributesOfOne: 200,
} as const;

/** Throws an error that names the limit where an SVG goes beyond one. */
export function checkSvgLimits(svg: string): void {
  const { bytes, elements, levels, attributes, attributesOfOne } = svgLimits;
  checkLimit(Buffer.byteLength(svg), bytes, "bytes");
  let [count, level, all] = [0, 0, 0];
  for (const tag of tagsIn(svg)) {
    if (tag.startsWith("</")) level -= 1;
    else {
      checkLimit((count += 1), elements, "elements");
      const own = attributesIn(tag);
      checkLimit(own, attributesOfOne, "attributes on one element");
      checkLimit((all += own), attributes, "attributes");
      checkLimit(level + 1, levels, "elements within each other");
      if (!tag.endsWith("/>")) level += 1;
    }
  }
}

function checkLimit(number: number, most: number, what: string): void {
  if (number > most) throw new Error(`it has more than ${most} ${what}`);
}

function attributesIn(tag: string): number {
  return tag.match(/=\s*["']/gu)?.length ?? 0;
}

const skipped = { "<!--": "-->", "<![CDATA[": "]]>", "<?": "?>" };
const tagAt = /<\/?[^\s"'<>/!?](?:[^"'<>]|"[^"<]*"|'[^'<]*')*>/uy;

/** Lists the tags of an XML document, up to where it is not well-formed. */
function* tagsIn(text: string): Generator<string> {
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const skip = Object.entries(skipped).find(([opening]) => text.startsWith(opening, at));
    if (skip) {
      const end = text.indexOf(skip[1], at + skip[0].length);
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
