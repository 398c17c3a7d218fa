import { createRequire } from "node:module";
import type { CssNode, List, ListItem } from "css-tree";

// Loaded for the first style: most articles have no drawing with one.
const library = () => createRequire(import.meta.url)("css-tree") as typeof import("css-tree");

const ownParts = /^#/u;
const pictures = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/iu;
const fonts = /^data:(?:font\/|application\/(?:x-)?font)/iu;

// Functions that may take an address in quotation marks.
const loaders =
  /^(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|element|expression)$/u;
const knownRules = new Set(["media", "supports", "keyframes", "-webkit-keyframes", "font-face"]);

/** Tells whether a value of CSS loads nothing but parts of its own document, and pictures and fonts that it brings along. */
export function isSafeValue(text: string): boolean {
  // Without these there is no function, and no escape that could spell one.
  if (!/[(\\]/u.test(text)) return true;
  return isSafeCss(text, new Set());
}

/** Turns a style sheet into one without what loads from elsewhere; one that is safe stays as it is. */
export function safeSheet(text: string): string {
  if (isSafeCss(text, knownRules)) return text;
  try {
    const clean = withoutLoads(text);
    return isSafeCss(clean, knownRules) ? clean : "";
  } catch {
    // It is nested too deep to be read.
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

// Judged by tokens, as browsers see them, and not by a parser's reading.
function isSafeCss(text: string, atRules: ReadonlySet<string>): boolean {
  const { tokenize, tokenTypes, url, ident, string } = library();
  let safe = true;
  let loads = false;
  tokenize(text, (type, start, end) => {
    const token = text.slice(start, end);
    const wasLoading = loads;
    if (type !== tokenTypes.WhiteSpace && type !== tokenTypes.Comment) loads = false;
    if (type === tokenTypes.BadUrl || type === tokenTypes.BadString) safe = false;
    if (type === tokenTypes.Url) safe &&= isOwn(url.decode(token));
    if (type === tokenTypes.AtKeyword)
      safe &&= atRules.has(ident.decode(token.slice(1)).toLowerCase());
    if (type === tokenTypes.Function) {
      const name = ident.decode(token.slice(0, -1)).toLowerCase();
      loads = name === "url";
      if (!loads && loaders.test(name)) safe = false;
    } else if (wasLoading && type === tokenTypes.String) safe &&= isOwn(string.decode(token));
    else if (wasLoading && !(type === tokenTypes.WhiteSpace || type === tokenTypes.Comment))
      safe = false;
  });
  return safe;
}

function isOwn(address: string): boolean {
  return ownParts.test(address) || pictures.test(address) || fonts.test(address);
}
