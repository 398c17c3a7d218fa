import { toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { shareImage } from "./share-image.ts";
import { CrawlerTags } from "./CrawlerTags.tsx";

interface HeadProps {
  /** Without the name of the paper; absent on the front page. */
  title?: string;
  description: string;
  /** Absent on a page that has no address of its own. */
  path?: string;
  article?: PublishedArticle;
}

// Browsers do not need these tags, so they are pressed but not part of the reader's JavaScript.
const isPressing = import.meta.env.SSR && !import.meta.env.TEST;

/** The head tags of a page. They change with every navigation. */
export function Head({ title, description, path, article }: HeadProps) {
  const { masthead } = useAppContext();
  const url = path && toUrl(masthead, path);
  const image = article && shareImage(article);
  return (
    <>
      <title>{title ? `${title} | ${masthead.name}` : masthead.name}</title>
      <meta name="description" content={description} />
      {url ? <link rel="canonical" href={url} /> : <meta name="robots" content="noindex" />}
      {url && <meta property="og:url" content={url} />}
      <meta property="og:type" content={article ? "article" : "website"} />
      <meta property="og:title" content={title ?? masthead.name} />
      <meta property="og:description" content={description} />
      {image && <meta property="og:image" content={toUrl(masthead, image.path)} />}
      {isPressing && <CrawlerTags article={article} />}
    </>
  );
}
