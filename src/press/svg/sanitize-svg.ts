import { createRequire } from "node:module";
import type { Config, DOMPurify } from "dompurify";
import { bareEmbedded } from "./embedded-image.ts";
import { isSafeValue, safeSheet } from "./sanitize-css.ts";
import { refuseExcess } from "./svg-limits.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
const xlinkNamespace = "http://www.w3.org/1999/xlink";
const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

// The library's lists say what is allowed. Added are elements that repeat or move others of the same document, whose links are
// checked here, and attributes of SVG that load nothing.
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
  // There is no script that a name could mislead.
  SANITIZE_DOM: false,
};

interface Laundry {
  window: import("jsdom").DOMWindow;
  purify: DOMPurify;
}

let laundry: Laundry | undefined;

// Loaded for the first picture of a thread: it takes longer than printing a hundred pages.
function open(): Laundry {
  if (laundry) return laundry;
  const load = createRequire(import.meta.url);
  const { JSDOM } = load("jsdom") as typeof import("jsdom");
  const createPurify = load("dompurify") as (window: unknown) => DOMPurify;
  const { window } = new JSDOM("");
  laundry = { window, purify: createPurify(window) };
  return laundry;
}

// A picture is measured first and published next.
let last: { svg: string; clean: string } | undefined;

/** Turns an SVG document into the same picture with only what is known to be harmless: nothing in it runs, leads away or loads from elsewhere. Throws on what is no SVG, or goes beyond `vectorLimits`. */
export function safeVector(svg: string): string {
  if (last?.svg !== svg) last = { svg, clean: cleaned(svg) };
  return last.clean;
}

function cleaned(svg: string): string {
  refuseExcess(svg);
  const { window, purify } = open();
  const root = parse(window, svg);
  const own = window.document.implementation.createDocument(svgNamespace, null, null);
  const clean = rebuild(own, root);
  own.append(clean);
  // Declared once, and not under a new prefix on each element that links.
  if (svg.includes(xlinkNamespace))
    clean.setAttributeNS(xmlnsNamespace, "xmlns:xlink", xlinkNamespace);
  purify.sanitize(clean, allowed);
  const declaration = svg.startsWith("<?xml") ? '<?xml version="1.0"?>' : "";
  return declaration + new window.XMLSerializer().serializeToString(own);
}

function parse(window: Laundry["window"], svg: string): Element {
  if (!svg.trimStart().startsWith("<"))
    throw new Error("Non-whitespace before the first tag: it is no SVG");
  const root = new window.DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  if (root.localName === "parsererror") throw new Error(`it is no SVG, ${root.textContent}`);
  if (root.localName !== "svg" || root.namespaceURI !== svgNamespace)
    throw new Error(`it is no SVG, its first element is no svg of the namespace ${svgNamespace}`);
  return root;
}

/** Copies an element of SVG with its attributes and children of SVG, whatever their prefixes. */
function rebuild(own: Document, element: Element): Element {
  const copy = own.createElementNS(svgNamespace, element.localName);
  for (const attribute of element.attributes) copyAttribute(copy, attribute);
  if (element.localName === "style") {
    copy.append(safeSheet(element.textContent));
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
  // An animation may set a link, under any prefix.
  const target = attributes.getNamedItem("attributeName")?.value.trim().replace(/^.*:/su, "");
  return target === undefined || animated.test(target);
}

// Names of attributes and properties, but no link, no whole style and no script.
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

// Attributes that hold words and no CSS.
const worded = /^(?:aria-.*|data-.*|id|class|lang)$/iu;

function isSafeAttribute(name: string, value: string): boolean {
  return worded.test(name) || isSafeValue(value);
}

function safeLink(element: string, value: string): string | undefined {
  // As browsers read an address.
  const address = value.replace(/[\p{Cc} ]/gu, "");
  const leadsAway = /^(?:https?:|mailto:)|^[^:]*(?:[/?#]|$)/iu;
  if (element === "a") return leadsAway.test(address) ? value : undefined;
  if (address.startsWith("#")) return value;
  const holdsPicture = element === "image" || element === "feImage";
  return holdsPicture ? bareEmbedded(address) : undefined;
}
