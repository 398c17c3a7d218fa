const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
const planes = Array.from({ length: 17 }, (_, plane) => plane * 0x1_0000);

/** Characters that programs stumble over, by kind. */
export const oddCharacters: Record<string, string[]> = {
  // A line feed or a carriage return ends a line.
  controls: [...range(1, 9), "\v", "\f", ...range(0x0e, 0x1f), ...range(0x7f, 0x9f)],
  zero: ["\0"],
  noncharacters: [
    ...range(0xfdd0, 0xfdef),
    ...planes.flatMap((plane) => range(plane + 0xfffe, plane + 0xffff)),
  ],
  planes: planes
    .slice(1)
    .flatMap((plane) => [plane, plane + 0xfffd].map((one) => String.fromCodePoint(one))),
  edges: ["\ud7ff", "\ue000", "\ufdcf", "\ufdf0", "\ufffc", "\ufffd", "\u{10000}", "\u{10fffd}"],
  privates: ["\ue000", "\ue001", "\uf8ff", "\u{f0000}", "\u{ffffd}", "\u{100000}", "\u{10fffd}"],
  // As UTF-8 has them, they are replacement characters.
  surrogates: ["\ud800", "\udbff", "\udc00", "\udfff", "\udfff\ud800"],
  references:
    "&#0; &#1; &#11; &#xD800; &#xFFFE; &#xFFFF; &#x1FFFE; &#xFDD0; &#x110000; &#128;".split(" "),
  unassigned: [
    "\u0378",
    "\u05ff",
    "\u2fe0",
    "\u{1ffff}".replace("\u{1ffff}", "\u{1fbff}"),
    "\u{40000}",
    "\u{e0fff}",
  ],
  directions: [
    ...range(0x200e, 0x200f),
    "\u061c",
    ...range(0x202a, 0x202e),
    ...range(0x2066, 0x2069),
  ],
  invisible: [
    ...range(0x200b, 0x200d),
    "\u00ad",
    "\u034f",
    "\u115f",
    "\u180e",
    ...range(0x2060, 0x2064),
    ...range(0x206a, 0x206f),
    "\ufeff",
    ...range(0xfff9, 0xfffb),
  ],
  selectors: [...range(0xfe00, 0xfe0f), "\u{e0100}", "\u{e01ef}", "\u180b"],
  tags: [
    "\u{e0001}",
    ...range(0xe0020, 0xe007f),
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  ],
  combining: [
    "e" + "\u0301".repeat(40),
    "\u0300",
    "\u20e3",
    "\u0e33\u0e33",
    "👩\u200d👩\u200d👧\u200d👦",
    "\u1100\u1161\u11a8",
  ],
  breaks: ["\u0085", "\u2028", "\u2029", "\u00a0", "\u202f", "\u3000", "\u1680"],
  markup: [
    "<b>",
    "</b>",
    "&amp;amp;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml",
    "?>",
    "<script>",
    "&nbsp;",
    "\"'`",
    "&lt;b&gt;",
  ],
};
