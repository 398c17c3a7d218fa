import { createRequire } from "node:module";
import type { Config, DOMPurify } from "dompurify";
import type { DOMWindow } from "jsdom";
import { stripEmbeddedImage } from "./embedded-image.ts";
import { isSafeCssValue, sanitizeCss } from "./sanitize-css.ts";
import { checkSvgLimits } from "./svg-limits.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
const xlinkNamespace = "http://www.w3.org/1999/xlink";
const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

// DOMPurify's lists say what is allowed. Added are elements that repeat or move others of the same document, whose links are
// checked here, and SVG attributes that load nothing.
const allowed: Config = {
  IN_PLACE: true,
  NAMESPACE: svgNamespace,
  ALLOWED_NAMESPACES: [svgNamespace],
  USE_PROFILES: { svg: true, svgFilters: true },
  ADD_TAGS: ["use", "animate", "set"],
  ADD_ATTR:
    "to from calcMode role xml:lang cursor fr side font isolation mix-blend-mode font-feature-settings unicode-bidi white-space line-height text-overflow limitingConeAngle spacing enable-background baseProfile requiredExtensions requiredFeatures".split(
      " ",
    ),
  KEEP_CONTENT: false,
  // There is no script that element names could mislead.
  SANITIZE_DOM: false,
};

interface Purifier {
  window: DOMWindow;
  purify: DOMPurify;
}

let purifier: Purifier | undefined;

// Loaded for the first SVG of a thread: it takes longer than rendering a hundred pages.
function loadPurifier(): Purifier {
  if (purifier) return purifier;
  const load = createRequire(import.meta.url);
  const { JSDOM }: typeof import("jsdom") = load("jsdom");
  const createPurify: (window: DOMWindow) => DOMPurify = load("dompurify");
  const { window } = new JSDOM("");
  purifier = { window, purify: createPurify(window) };
  return purifier;
}

// An SVG is measured first and published next.
let last: { svg: string; clean: string } | undefined;

/** Rebuilds an SVG from what is known to be harmless: nothing in it runs, leads away or loads from elsewhere. Throws on what is no SVG, or goes beyond `svgLimits`. */
export function sanitizeSvg(svg: string): string {
  if (last?.svg !== svg) last = { svg, clean: sanitize(svg) };
  return last.clean;
}

function sanitize(svg: string): string {
  checkSvgLimits(svg);
  const { window, purify } = loadPurifier();
  const root = parse(window, svg);
  const own = window.document.implementation.createDocument(svgNamespace, null, null);
  const clean = rebuild(own, root);
  own.append(clean);
  // Declared once, not under a new prefix on each element with a link.
  if (svg.includes(xlinkNamespace))
    clean.setAttributeNS(xmlnsNamespace, "xmlns:xlink", xlinkNamespace);
  purify.sanitize(clean, allowed);
  const declaration = svg.startsWith("<?xml") ? '<?xml version="1.0"?>' : "";
  return declaration + new window.XMLSerializer().serializeToString(own);
}

function parse(window: DOMWindow, svg: string): Element {
  if (!svg.trimStart().startsWith("<"))
    throw new Error("Non-whitespace before the first tag: it is no SVG");
  const root = new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (root.localName === "parsererror") throw new Error(`it is no SVG, ${root.textContent}`);
  if (root.localName !== "svg" || root.namespaceURI !== svgNamespace)
    throw new Error(`it is no SVG, its first element is no svg of the namespace ${svgNamespace}`);
  return root;
}

/** Copies an SVG element with its SVG attributes and children, whatever their prefixes. */
function rebuild(own: Document, element: Element): Element {
  const copy = own.createElementNS(svgNamespace, element.localName);
  for (const attribute of element.attributes) copyAttribute(copy, attribute);
  if (element.localName === "style") {
    copy.append(sanitizeCss(element.textContent));
    return copy;
  }
  for (const child of element.childNodes) {
    if (isText(child)) {
      if (holdsText.has(element.localName) || !child.data.trim()) copy.append(child.data);
    } else if (isElement(child) && isKept(child)) copy.append(rebuild(own, child));
  }
  return copy;
}

const holdsText = new Set(["text", "tspan", "textPath", "title", "desc", "a"]);

function isText(node: Node): node is Text {
  return node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isKept({ namespaceURI, localName, attributes }: Element): boolean {
  if (namespaceURI !== svgNamespace || localName === "metadata") return false;
  // An animation can set a link, under any prefix.
  const target = attributes.getNamedItem("attributeName")?.value.trim().replace(/^.*:/su, "");
  return target === undefined || animated.test(target);
}

// Attributes and properties, but no link, style sheet or script.
const animated = /^(?!href$|style$|class$|on)[a-z][a-z\d-]*$/iu;

function copyAttribute(to: Element, { namespaceURI, localName, value }: Attr): void {
  if (namespaceURI === xmlnsNamespace) {
    if (to.localName !== "svg") return;
    if (localName === "xlink" && value === xlinkNamespace)
      to.setAttributeNS(xmlnsNamespace, "xmlns:xlink", xlinkNamespace);
    if (localName === "xmlns") to.setAttributeNS(xmlnsNamespace, "xmlns", svgNamespace);
  } else if (localName === "href") {
    if (namespaceURI !== null && namespaceURI !== xlinkNamespace) return;
    const link = safeLink(to.localName, value);
    if (link === undefined) return;
    if (namespaceURI) to.setAttributeNS(xlinkNamespace, "xlink:href", link);
    else to.setAttribute("href", link);
  } else if (namespaceURI === xmlNamespace)
    to.setAttributeNS(xmlNamespace, `xml:${localName}`, value);
  else if (namespaceURI === null && isSafeAttribute(localName, value))
    to.setAttribute(localName, value);
}

// Attributes with text, not CSS.
const textAttributes = /^(?:aria-.*|data-.*|id|class|lang)$/iu;

function isSafeAttribute(name: string, value: string): boolean {
  return textAttributes.test(name) || isSafeCssValue(value);
}

function safeLink(element: string, value: string): string | undefined {
  // As browsers read a URL.
  const url = value.replace(/[\p{Cc} ]/gu, "");
  const leadsAway = /^(?:https?:|mailto:)|^[^:]*(?:[/?#]|$)/iu;
  if (element === "a") return leadsAway.test(url) ? value : undefined;
  if (url.startsWith("#")) return value;
  const isImage = element === "image" || element === "feImage";
  return isImage ? stripEmbeddedImage(url) : undefined;
}
