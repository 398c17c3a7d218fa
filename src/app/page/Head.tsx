import { plainVersion, toUrl } from "#model/paths.ts";
import type { PublishedArticle, PublishedImage } from "#model/published.ts";
import { useReader } from "#app/reader.ts";

interface HeadProps {
  /** Without the paper's name; absent on the front page. */
  title?: string;
  description: string;
  /** Absent on a page that has no address of its own. */
  path?: string;
  article?: PublishedArticle;
}

// Messengers do not show vector pictures.
const raster = /\.(?:png|jpe?g|webp|gif)$/iu;

/** The head tags of a page, which change with every navigation. */
export function Head({ title, description, path, article }: HeadProps) {
  const { masthead } = useReader();
  const url = path && toUrl(masthead, path);
  const picture = article && pictureFor(article);
  return (
    <>
      <title>{title ? `${title} | ${masthead.name}` : masthead.name}</title>
      <meta name="description" content={description} />
      {url ? <link rel="canonical" href={url} /> : <meta name="robots" content="noindex" />}
      {url && <meta property="og:url" content={url} />}
      <meta property="og:site_name" content={masthead.name} />
      <meta
        property="og:locale"
        content={(article?.language ?? masthead.language).replace("-", "_")}
      />
      <meta property="og:type" content={article ? "article" : "website"} />
      <meta property="og:title" content={title ?? masthead.name} />
      <meta property="og:description" content={description} />
      {picture && <meta property="og:image" content={toUrl(masthead, picture.path)} />}
      {picture && <meta property="og:image:width" content={String(picture.width)} />}
      {picture && <meta property="og:image:height" content={String(picture.height)} />}
      {picture?.alt && <meta property="og:image:alt" content={picture.alt} />}
      <meta name="twitter:card" content={picture ? "summary_large_image" : "summary"} />
      {article && <ArticleTags article={article} />}
    </>
  );
}

function pictureFor({ card, headline, image }: PublishedArticle) {
  if (card) return { path: card, width: 1200, height: 630, alt: headline };
  return image && largeVersion(image);
}

function largeVersion({ src = "", versions, width = 0, height = 0, alt }: PublishedImage) {
  if (!versions) return raster.test(src) ? { path: src, width, height, alt } : undefined;
  const version = plainVersion(src, versions);
  return { ...version, height: Math.round((height * version.width) / width), alt };
}

function ArticleTags({ article }: { article: PublishedArticle }) {
  const { byline, datePublished, dateModified, topics } = article;
  return (
    <>
      <meta property="article:published_time" content={datePublished} />
      {dateModified && <meta property="article:modified_time" content={dateModified} />}
      {byline.map((name, index) => (
        <meta key={index} name="author" content={name} />
      ))}
      {topics.map((topic) => (
        <meta key={topic} property="article:tag" content={topic} />
      ))}
    </>
  );
}
