import { usePageKind } from "#app/data/use-page.ts";
import { ArticlePage } from "./ArticlePage.tsx";
import { WithdrawnPage } from "./WithdrawnPage.tsx";

/** The page at the address of an article: the article, or the notice that it was withdrawn. */
export function ArticleRoute() {
  return usePageKind() === "withdrawn" ? <WithdrawnPage /> : <ArticlePage />;
}
