import { useLayoutEffect } from "react";
import { toUrl } from "#model/paths.ts";
import type { PublishedArticle } from "#model/published.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { type HeadData, writeHead } from "./head-tags.ts";
import { PressedTags } from "./PressedTags.tsx";
import { shareImage } from "./share-image.ts";

interface HeadProps {
  /** Without the name of the paper; absent on the front page. */
  title?: string;
  description: string;
  /** Absent on a page that has no address of its own. */
  path?: string;
  article?: PublishedArticle;
}

// A constant, so that the tags for pressing are no part of the reader's JavaScript.
const canPress = import.meta.env.SSR || import.meta.env.TEST;

/** The head tags of a page: they are pressed, and in the browser written with every navigation. React does not own them, since it stumbles where other scripts have replaced them. */
export function Head({ title, description, path, article }: HeadProps) {
  const { masthead, pressing } = useAppContext();
  const image = article && shareImage(article);
  const data: HeadData = {
    title,
    name: masthead.name,
    description,
    url: path && toUrl(masthead, path),
    image: image && toUrl(masthead, image.path),
    isArticle: article !== undefined,
  };
  // Each time: another script may have changed them since.
  useLayoutEffect(() => writeHead(data));
  return canPress && pressing ? <PressedTags data={data} article={article} /> : null;
}
