import { createElement } from "react";
import type { PublishedArticle } from "#model/published.ts";
import { CrawlerTags } from "./CrawlerTags.tsx";
import { fullTitle, type HeadData, headTags } from "./head-tags.ts";

interface PressedTagsProps {
  data: HeadData;
  article: PublishedArticle | undefined;
}

/** The tags in the head of a pressed page. */
export function PressedTags({ data, article }: PressedTagsProps) {
  return (
    <>
      <title>{fullTitle(data)}</title>
      {headTags(data).map(({ element, attributes }, index) =>
        createElement(element, { key: index, ...attributes }),
      )}
      <CrawlerTags article={article} />
    </>
  );
}
