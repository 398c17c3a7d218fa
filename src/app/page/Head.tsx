import { toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import { useReader } from "#app/data/app-context.ts";
import { messengerPicture } from "./messenger-picture.ts";
import { ProgramTags } from "./ProgramTags.tsx";

interface HeadProps {
  /** Without the paper's name; absent on the front page. */
  title?: string;
  description: string;
  /** Absent on a page that has no address of its own. */
  path?: string;
  article?: PublishedArticle;
}

// What no browser asks for is pressed, but not worth the reader's JavaScript.
const forPrograms = import.meta.env.SSR && !import.meta.env.TEST;

/** The head tags of a page, which change with every navigation. */
export function Head({ title, description, path, article }: HeadProps) {
  const { masthead } = useReader();
  const url = path && toUrl(masthead, path);
  const picture = article && messengerPicture(article);
  return (
    <>
      <title>{title ? `${title} | ${masthead.name}` : masthead.name}</title>
      <meta name="description" content={description} />
      {url ? <link rel="canonical" href={url} /> : <meta name="robots" content="noindex" />}
      {url && <meta property="og:url" content={url} />}
      <meta property="og:type" content={article ? "article" : "website"} />
      <meta property="og:title" content={title ?? masthead.name} />
      <meta property="og:description" content={description} />
      {picture && <meta property="og:image" content={toUrl(masthead, picture.path)} />}
      {forPrograms && <ProgramTags article={article} />}
    </>
  );
}
