import { writtenIn } from "#edition/topic-spelling.ts";
import { timeOf, dayOf } from "#model/dates.ts";
import { toUrl } from "#model/paths.ts";
import type { PublishedArticle, PublishedBlock } from "#model/published.ts";
import type { Masthead } from "#model/site.ts";

/** Turns an article into plain text in the wire format, with its address at the end. */
export function plainText(site: Masthead, article: PublishedArticle): string {
  const { kicker, headline, standfirst, byline, dateline } = article;
  const { corrections = [], image, body, credits, path } = article;
  const topics = article.topics.map((topic) => writtenIn(article.topicSpellings, topic) ?? topic);
  const opening = body.findIndex(({ kind }) => kind === "paragraph");
  const parts = [
    kicker ? `${kicker} | ${headline}` : headline,
    standfirst,
    [...(byline.length > 0 ? [`By ${byline.join(", ")}`] : []), timesOf(article)].join("\n"),
    ...corrections,
    image && captionOf(image),
    ...body.map(
      (block, at) => (at === opening && dateline ? `${dateline} - ` : "") + textOf(block),
    ),
    ...credits,
    topics.length > 0 ? `Read more on: ${topics.join(" | ")}` : undefined,
    toUrl(site, path),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function timesOf({ datePublished, dateModified }: PublishedArticle): string {
  const published = minuteOf(datePublished);
  return dateModified
    ? `Published: ${published} | Last updated: ${minuteOf(dateModified)}`
    : published;
}

function minuteOf(time: string): string {
  return `${dayOf(time)} ${timeOf(time)}`;
}

function textOf(block: PublishedBlock): string {
  switch (block.kind) {
    case "paragraph":
    case "subheading":
      return block.text;
    case "list":
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : "-"} ${item}`)
        .join("\n");
    case "quote":
      return [
        ...block.paragraphs.map((text) => `> ${text}`),
        ...(block.source ? [`> ${block.source}`] : []),
      ].join("\n");
    case "preformatted":
      return block.lines.join("\n");
    case "image":
      return captionOf(block.image);
    case "video":
      return block.video.caption ?? "";
    case "cross-link":
      return `${block.label} | ${block.headline}`;
    default:
      return block satisfies never;
  }
}

function captionOf({ caption, credit }: { caption?: string; credit?: string }): string {
  return [caption, credit && `(${credit})`].filter(Boolean).join(" ");
}
