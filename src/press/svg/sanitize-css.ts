import { createRequire } from "node:module";
import type { CssNode, List, ListItem } from "css-tree";

// Loaded for the first style sheet: most articles have none.
const require = createRequire(import.meta.url);
const library = (): typeof import("css-tree") => require("css-tree");

const ownParts = /^#/u;
const images = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/iu;
const fonts = /^data:(?:font\/|application\/(?:x-)?font)/iu;

// Functions that may take a URL in quotation marks.
const loaders =
  /^(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|element|expression)$/u;
const knownRules = new Set(["media", "supports", "keyframes", "-webkit-keyframes", "font-face"]);

/** Tells whether a CSS value loads nothing from elsewhere. Parts of its own document, and images and fonts in `data:` URLs, are safe. */
export function isSafeCssValue(text: string): boolean {
  // Without these there is no function, and no escape that could spell one.
  if (!/[(\\]/u.test(text)) return true;
  return isSafeCss(text, new Set());
}

/** Takes out of a style sheet what loads something from elsewhere. A safe one stays as it is. */
export function sanitizeCss(text: string): string {
  if (isSafeCss(text, knownRules)) return text;
  try {
    const clean = withoutLoads(text);
    return isSafeCss(clean, knownRules) ? clean : "";
  } catch {
    // Nested too deep to be parsed.
    return "";
  }
}

function withoutLoads(text: string): string {
  const { parse, walk, generate, ident } = library();
  const sheet = parse(text);
  walk(sheet, {
    enter(node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      const known = node.type !== "Atrule" || knownRules.has(ident.decode(node.name).toLowerCase());
      const whole = node.type === "Declaration" || node.type === "Raw" || !known;
      if (whole && list && (!known || !isSafeCss(generate(node), knownRules))) list.remove(item);
    },
  });
  return generate(sheet);
}

// Goes by tokens, as browsers see them: a parser may read the same text in another way.
function isSafeCss(text: string, atRules: ReadonlySet<string>): boolean {
  const { tokenize, tokenTypes, url, ident, string } = library();
  let safe = true;
  let loads = false;
  tokenize(text, (type, start, end) => {
    const token = text.slice(start, end);
    const wasLoading = loads;
    if (type !== tokenTypes.WhiteSpace && type !== tokenTypes.Comment) loads = false;
    if (type === tokenTypes.BadUrl || type === tokenTypes.BadString) safe = false;
    if (type === tokenTypes.Url) safe &&= isSafeUrl(url.decode(token));
    if (type === tokenTypes.AtKeyword)
      safe &&= atRules.has(ident.decode(token.slice(1)).toLowerCase());
    if (type === tokenTypes.Function) {
      const name = ident.decode(token.slice(0, -1)).toLowerCase();
      loads = name === "url";
      if (!loads && loaders.test(name)) safe = false;
    } else if (wasLoading && type === tokenTypes.String) safe &&= isSafeUrl(string.decode(token));
    else if (wasLoading && !(type === tokenTypes.WhiteSpace || type === tokenTypes.Comment))
      safe = false;
  });
  return safe;
}

function isSafeUrl(url: string): boolean {
  return ownParts.test(url) || images.test(url) || fonts.test(url);
}
