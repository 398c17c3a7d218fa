import { ViewTransition } from "react";
import { directionOf } from "#model/language.ts";
import { Body } from "#app/article/Body.tsx";
import { ArticleMeta } from "#app/article/ArticleMeta.tsx";
import { Kicker } from "#app/ui/Kicker.tsx";
import { NeighbourNav } from "#app/article/NeighbourNav.tsx";
import { TopicList } from "#app/article/TopicList.tsx";
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";
import { ReadingProgress } from "#app/article/ReadingProgress.tsx";
import { useUrl } from "#app/data/app-context.ts";
import { usePage } from "#app/data/use-page.ts";
import styles from "./ArticlePage.module.css";
import { Head } from "./Head.tsx";

const ResumeOffer = lazyAfterHydration(
  async () => (await import("#app/after-hydration/parts.ts")).ResumeOffer,
);

const Passages = lazyAfterHydration(
  async () => (await import("#app/sharing/Passages.tsx")).Passages,
);

/** One article, whole, and what comes before and after it in its topics. */
export function ArticlePage() {
  const { article, neighbours, path } = usePage("article");
  const address = useUrl()(path);
  const { kicker, headline, standfirst, language, topics, description } = article;
  return (
    <>
      <Head title={headline} description={description} path={path} article={article} />
      <ReadingProgress />
      <article
        key={path}
        className={styles.article}
        lang={language}
        dir={directionOf(language)}
        data-address={address}
      >
        {/* By this name, which its furniture has too, reader views leave it out of the text: they have its words from the head. */}
        <header className="share">
          <ViewTransition name={encodeURI(path)} default="none" share="headline">
            <h1 tabIndex={-1}>
              {kicker && <Kicker>{kicker}</Kicker>}
              {headline}
            </h1>
          </ViewTransition>
          {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
          <ArticleMeta article={article} />
        </header>
        <Body article={article} />
        {topics.length > 0 && (
          <footer>
            <TopicList topics={topics} />
          </footer>
        )}
      </article>
      <ResumeOffer key={`from ${path}`} article={article} />
      <Passages key={`in ${path}`} path={path} headline={headline} />
      <NeighbourNav neighbours={neighbours} />
    </>
  );
}
