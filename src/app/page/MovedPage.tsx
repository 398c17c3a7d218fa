import { typeset } from "#model/typeset.ts";
import { Kicker } from "#app/ui/Kicker.tsx";
import { PageLink } from "#app/ui/PageLink.tsx";
import styles from "#app/ui/FallbackLinks.module.css";
import { usePage } from "#app/data/use-page.ts";
import { useWords } from "#app/data/use-words.ts";
import { Head } from "./Head.tsx";
import { PageHeading } from "./PageHeading.tsx";

/** The page at an address from which an article has moved. It has the head tags of the article, so that messengers show old links like new ones. */
export function MovedPage() {
  const words = useWords();
  const { to, article } = usePage("moved");
  const { kicker, headline, description } = typeset(article);
  return (
    <>
      <Head title={headline} description={description} path={to} article={article} />
      <PageHeading lede={words.movedLede}>{words.moved}</PageHeading>
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
