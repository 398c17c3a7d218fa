import { localeOf } from "#model/language.ts";
import { toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { useTopics } from "#app/data/use-topics.ts";
import { type ShareImage, shareImage } from "./share-image.ts";

/** Head tags that only messengers and search engines read (Open Graph, Twitter cards). They load every page anew, so the tags are pressed and do not change with navigation. */
export function CrawlerTags({ article }: { article: PublishedArticle | undefined }) {
  const { masthead } = useAppContext();
  const image = article && shareImage(article);
  const language = article?.language ?? masthead.language;
  return (
    <>
      {!image && <meta property="og:image" content={toUrl(masthead, "/icon-512.png")} data-page />}
      {image && <ImageTags {...image} />}
      <meta name="twitter:card" content={image ? "summary_large_image" : "summary"} data-page />
      <meta property="og:site_name" content={masthead.name} data-page />
      <meta property="og:locale" content={localeOf(language)} data-page />
      {article && <ArticleTags article={article} />}
    </>
  );
}

function ImageTags({ path, width, height, alt }: ShareImage) {
  return (
    <>
      <meta property="og:image:width" content={String(width)} data-page />
      <meta property="og:image:height" content={String(height)} data-page />
      {path.endsWith(".jpg") && <meta property="og:image:type" content="image/jpeg" data-page />}
      {alt && <meta property="og:image:alt" content={alt} data-page />}
      {alt && <meta name="twitter:image:alt" content={alt} data-page />}
    </>
  );
}

function ArticleTags({ article }: { article: PublishedArticle }) {
  const { byline, datePublished, dateModified, topics } = article;
  const { titleOf } = useTopics();
  const [section] = topics;
  return (
    <>
      <meta property="article:published_time" content={datePublished} data-page />
      {dateModified && <meta property="article:modified_time" content={dateModified} data-page />}
      {byline.map((name, index) => (
        <meta key={index} name="author" content={name} data-page />
      ))}
      {section && <meta property="article:section" content={titleOf(section)} data-page />}
      {topics.map((topic) => (
        <meta key={topic} property="article:tag" content={titleOf(topic)} data-page />
      ))}
    </>
  );
}
