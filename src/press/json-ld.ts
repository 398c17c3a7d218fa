import type { Page } from "#model/page.ts";
import { paths, toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import type { Masthead } from "#model/site.ts";

/** Turns a page into its structured data (schema.org): NewsArticle on articles, WebSite or CollectionPage elsewhere. */
export function jsonLd(site: Masthead, path: string, page: Page): Record<string, unknown> {
  const base = {
    "@context": "https://schema.org",
    url: toUrl(site, path),
    inLanguage: site.language,
  };
  switch (page.kind) {
    case "article":
      return { ...base, ...newsArticle(site, page.article) };
    case "home":
      return { ...base, "@type": "WebSite", name: site.name, description: site.description };
    case "topic":
      return {
        ...base,
        "@type": "CollectionPage",
        name: page.topic,
        isPartOf: toUrl(site, paths.home),
      };
    default:
      return { ...base, "@type": "CollectionPage", isPartOf: toUrl(site, paths.home) };
  }
}

function newsArticle(site: Masthead, article: PublishedArticle): Record<string, unknown> {
  const { image, byline, dateModified } = article;
  const publisher = {
    "@type": "NewsMediaOrganization",
    name: site.name,
    url: toUrl(site, paths.home),
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
    keywords: article.topics,
    author: byline.length > 0 ? byline.map((name) => ({ "@type": "Person", name })) : [publisher],
    publisher,
    ...(image?.src && { image: imageObject(site, image) }),
    ...videoOf(site, article),
  };
}

function imageObject(
  site: Masthead,
  image: NonNullable<PublishedArticle["image"]>,
): Record<string, unknown> {
  const { src, width, height, caption, credit } = image;
  return {
    "@type": "ImageObject",
    url: toUrl(site, src!),
    width,
    height,
    caption,
    creditText: credit,
  };
}

function videoOf(
  site: Masthead,
  { body, headline, description, datePublished }: PublishedArticle,
): object {
  const block = body.find((one) => one.kind === "video");
  if (!block?.video.src) return {};
  const { src, poster, caption } = block.video;
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
