import { Kicker } from "#app/ui/Kicker.tsx";
import { PageLink } from "#app/ui/PageLink.tsx";
import styles from "#app/ui/WaysOn.module.css";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { Heading } from "./Heading.tsx";

/** What stands at an address that an article has left: its head is the article's, so that a link passed on long ago shows the same as a new one. */
export function MovedPage() {
  const words = useWords();
  const { to, article } = usePage("moved");
  const { kicker, headline, description } = article;
  return (
    <>
      <Head title={headline} description={description} path={to} article={article} />
      <Heading lede={words.movedLede}>{words.moved}</Heading>
      <ul className={styles.latest}>
        <li>
          <PageLink to={to}>
            {kicker && <Kicker>{kicker}</Kicker>}
            {headline}
          </PageLink>
        </li>
      </ul>
    </>
  );
}
