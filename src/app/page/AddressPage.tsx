import { useKind } from "#app/data/use-page.ts";
import { ArticlePage } from "./ArticlePage.tsx";
import { WithdrawnPage } from "./WithdrawnPage.tsx";

/** What stands at an article's address: the article, or the notice that it was withdrawn. */
export function AddressPage() {
  return useKind() === "withdrawn" ? <WithdrawnPage /> : <ArticlePage />;
}
