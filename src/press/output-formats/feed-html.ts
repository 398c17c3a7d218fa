import { toUrl } from "#model/paths.ts";
import type { PublishedArticle, PublishedBlock } from "#model/published.ts";
import type { Masthead } from "#model/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** Turns an article into HTML for feed readers: absolute URLs, no classes, no scripts. */
export function articleHtml(site: Masthead, article: PublishedArticle): string {
  const { standfirst, corrections = [], image, dateline, body, credits } = article;
  const opening = body.findIndex(({ kind }) => kind === "paragraph");
  return [
    ...(standfirst ? [`<p><strong>${escapeXml(standfirst)}</strong></p>`] : []),
    ...corrections.map((correction) => `<p><em>${escapeXml(correction)}</em></p>`),
    ...(image ? [figureOf(site, image)] : []),
    ...body.map((block, at) =>
      at === opening && dateline && block.kind === "paragraph"
        ? paragraph(`${dateline} — ${block.text}`)
        : blockHtml(site, block),
    ),
    ...credits.map((credit) => `<p><small>${escapeXml(credit)}</small></p>`),
  ].join("\n");
}

function blockHtml(site: Masthead, block: PublishedBlock): string {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block.text);
    case "subheading":
      return `<h2>${escapeXml(block.text)}</h2>`;
    case "list":
      return listHtml(block.ordered ? "ol" : "ul", block.items);
    case "quote":
      return `<blockquote>${block.paragraphs.map(paragraph).join("")}${block.source ? paragraph(block.source) : ""}</blockquote>`;
    case "preformatted":
      return `<pre>${escapeXml(block.lines.join("\n"))}</pre>`;
    case "image":
      return figureOf(site, block.image);
    case "video":
      return figureOf(site, {
        ...(block.video.poster && { src: block.video.poster }),
        ...(block.video.caption && { caption: block.video.caption }),
      });
    case "cross-link":
      return crossLinkHtml(site, block);
    default:
      return block satisfies never;
  }
}

/** Verse has its own lines. */
function paragraph(text: string): string {
  return `<p>${escapeXml(text).replaceAll("\n", "<br/>")}</p>`;
}

function listHtml(tag: "ol" | "ul", items: readonly string[]): string {
  return `<${tag}>${items.map((item) => `<li>${escapeXml(item)}</li>`).join("")}</${tag}>`;
}

function figureOf(
  site: Masthead,
  {
    src,
    alt = "",
    caption,
    credit,
  }: { src?: string; alt?: string; caption?: string; credit?: string },
): string {
  const words = [caption, credit && `(${credit})`].filter(Boolean).join(" ");
  const picture = src ? `<img src="${escapeXml(toUrl(site, src))}" alt="${escapeXml(alt)}">` : "";
  if (!picture && !words) return "";
  return `<figure>${picture}${words ? `<figcaption>${escapeXml(words)}</figcaption>` : ""}</figure>`;
}

function crossLinkHtml(
  site: Masthead,
  { label, headline, path }: PublishedBlock & { kind: "cross-link" },
): string {
  const words = escapeXml(headline);
  const target = path ? `<a href="${escapeXml(toUrl(site, path))}">${words}</a>` : words;
  return `<p>${escapeXml(label)} | ${target}</p>`;
}
