import { periodInWords } from "#model/dates.ts";
import type { Page, PageOf } from "#model/page.ts";
import { paths, topicPath, toUrl, wideningTo } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Masthead } from "#model/site.ts";
import { searchTemplate } from "./open-search.ts";
import { topicTitle } from "#model/topic-title.ts";

/** Turns a page into its structured data (schema.org): NewsArticle on articles, WebSite or CollectionPage elsewhere. */
export function jsonLd(site: Masthead, path: string, page: Page): Record<string, unknown> {
  const base = {
    "@context": "https://schema.org",
    url: toUrl(site, path),
    inLanguage: site.language,
  };
  switch (page.kind) {
    case "article":
      return { ...base, ...newsArticle(site, page) };
    case "home":
      return { ...base, ...webSite(site) };
    case "topic":
      return {
        ...base,
        "@type": "CollectionPage",
        name: topicTitle(page.topic, page.topicNames),
        isPartOf: toUrl(site, paths.home),
      };
    case "year":
    case "month":
    case "day":
      return {
        ...base,
        "@type": "CollectionPage",
        name: periodInWords(periodOf(page), site.language),
        isPartOf: toUrl(site, paths.home),
      };
    default:
      return { ...base, "@type": "CollectionPage", isPartOf: toUrl(site, paths.home) };
  }
}

function webSite(site: Masthead): Record<string, unknown> {
  return {
    "@type": "WebSite",
    name: site.name,
    description: site.description,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: searchTemplate(site, "{query}") },
      "query-input": "required name=query",
    },
  };
}

function periodOf(page: PageOf<"year" | "month" | "day">): string {
  if (page.kind === "year") return page.year;
  return page.kind === "month" ? page.month : page.day;
}

/** Turns the page of an article, a topic or a period into its breadcrumbs (schema.org BreadcrumbList); undefined for other pages. */
export function breadcrumbs(site: Masthead, page: Page): Record<string, unknown> | undefined {
  const trail = trailOf(site, page);
  if (trail.length === 0) return undefined;
  const steps: Step[] = [[site.name, paths.home], ...trail];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(([name, path], at) => ({
      "@type": "ListItem",
      position: at + 1,
      name,
      item: toUrl(site, path),
    })),
  };
}

type Step = [name: string, path: string];

// Without the front page.
function trailOf(site: Masthead, page: Page): Step[] {
  const step = (topic: string): Step => [
    topicTitle(topic, page.topicNames),
    topicPath(topic, page.topicPaths),
  ];
  if (page.kind === "topic") return [step(page.topic)];
  if (page.kind === "year" || page.kind === "month" || page.kind === "day")
    return wideningTo(periodOf(page)).map((period) => [
      periodInWords(period, site.language),
      paths.period(period),
    ]);
  if (page.kind !== "article") return [];
  const { topics, headline, path } = page.article;
  return [...topics.slice(0, 1).map(step), [headline, path]];
}

function newsArticle(
  site: Masthead,
  { article, topicNames }: PageOf<"article">,
): Record<string, unknown> {
  const { byline, dateModified } = article;
  const publisher = {
    "@type": "NewsMediaOrganization",
    name: site.name,
    url: toUrl(site, paths.home),
    logo: { "@type": "ImageObject", url: toUrl(site, "/icon-512.png"), width: 512, height: 512 },
  };
  return {
    "@type": "NewsArticle",
    mainEntityOfPage: toUrl(site, article.path),
    headline: article.headline,
    description: article.description,
    datePublished: article.datePublished,
    dateModified: dateModified ?? article.datePublished,
    inLanguage: article.language,
    wordCount: article.wordCount,
    keywords: article.topics.map((topic) => topicTitle(topic, topicNames)),
    author: byline.length > 0 ? byline.map((name) => authorOf(site, name)) : [publisher],
    publisher,
    ...(article.corrections && { correction: article.corrections }),
    ...imagesOf(site, article),
    ...videoOf(site, article),
  };
}

const desks = /\b(?:agency|agencies|desk|editors|newsroom|reporters|staff|team)\b/iu;

// A desk is no person. Only one with the site's name is surely the site's, and not an agency's.
function authorOf(site: Masthead, name: string): Record<string, unknown> {
  if (name.includes(site.name))
    return { "@type": "Organization", name, url: toUrl(site, paths.home) };
  return { "@type": desks.test(name) ? "Organization" : "Person", name };
}

// The picture first. The share card is for programs that ask for one of its shape.
function imagesOf(site: Masthead, { image, card }: PublishedArticle): object {
  const picture = image?.src ? imageObject(site, image.src, image) : undefined;
  if (!card) return picture ? { image: picture } : {};
  const shareCard = { "@type": "ImageObject", url: toUrl(site, card), width: 1200, height: 630 };
  return { image: picture ? [picture, shareCard] : [shareCard] };
}

function imageObject(
  site: Masthead,
  src: string,
  { width, height, caption, credit }: NonNullable<PublishedArticle["image"]>,
): Record<string, unknown> {
  return {
    "@type": "ImageObject",
    url: toUrl(site, src),
    width,
    height,
    caption,
    creditText: credit,
  };
}

function videoOf(
  site: Masthead,
  { body, headline, description, datePublished, card }: PublishedArticle,
): object {
  const supplied = body.flatMap((one) =>
    one.kind === "video" && one.video.src ? [one.video] : [],
  );
  const [video] = supplied;
  if (!video) return {};
  const { src = "", poster = card, caption } = video;
  return {
    video: {
      "@type": "VideoObject",
      name: headline,
      description: caption ?? description,
      uploadDate: datePublished,
      contentUrl: toUrl(site, src),
      ...(poster && { thumbnailUrl: toUrl(site, poster) }),
    },
  };
}
