import { ViewTransition } from "react";
import { useLocation } from "react-router";
import { directionOf } from "#model/language.ts";
import type { PublishedArticle } from "#model/published.ts";
import { typeset } from "#model/typeset.ts";
import { ArticleBody } from "#app/article/ArticleBody.tsx";
import { ArticleMeta } from "#app/article/ArticleMeta.tsx";
import { longestWord } from "#app/ui/longest-word.ts";
import { Kicker } from "#app/ui/Kicker.tsx";
import { NeighbourNav } from "#app/article/NeighbourNav.tsx";
import { TopicList } from "#app/article/TopicList.tsx";
import { ResumePrompt } from "#app/after-hydration/lazy-components.ts";
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import { ReadingProgress } from "#app/article/ReadingProgress.tsx";
import { useUrl } from "#app/data/app-context.ts";
import { usePage } from "#app/data/use-page.ts";
import styles from "./ArticlePage.module.css";
import { Head } from "./Head.tsx";

const PassageLinks = lazyAfterHydration(() =>
  import("#app/sharing/PassageLinks.tsx").then((module) => module.PassageLinks),
);

const SearchMarks = lazyAfterHydration(() =>
  import("#app/search/SearchMarks.tsx").then((module) => module.SearchMarks),
);

/** A whole article, and links to the next newer and older ones in its topics. */
export function ArticlePage() {
  const { article, neighbours, path } = usePage("article");
  const url = useUrl()(path);
  const isFromSearch = useLocation().search.includes("q=");
  const shown = typeset(article);
  const { headline, language, topics, description } = shown;
  return (
    <>
      <Head title={headline} description={description} path={path} article={article} />
      <ReadingProgress />
      <article
        key={path}
        className={styles.article}
        lang={language}
        dir={directionOf(language)}
        data-address={url}
      >
        <ArticleHeader article={article} />
        <ArticleBody article={shown} />
        {topics.length > 0 && (
          <footer>
            <TopicList topics={topics} />
          </footer>
        )}
      </article>
      <ResumePrompt key={`from ${path}`} article={article} />
      <PassageLinks key={`in ${path}`} path={path} headline={article.headline} />
      {isFromSearch && <SearchMarks />}
      <NeighbourNav neighbours={neighbours} />
    </>
  );
}

function ArticleHeader({ article }: { article: PublishedArticle }) {
  const { path } = article;
  const { kicker, headline, standfirst } = typeset(article);
  return (
    // Reader views of browsers leave out what has this class. They take the headline and the rest from the head tags.
    <header className="share">
      <ViewTransition name={encodeURI(path)} default="none" share="headline">
        <h1 tabIndex={-1} className={longestWord(headline) > 16 ? styles.long : undefined}>
          {kicker && <Kicker>{kicker}</Kicker>}
          {headline}
        </h1>
      </ViewTransition>
      {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
      <ArticleMeta article={article} />
    </header>
  );
}
