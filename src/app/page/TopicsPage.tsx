import { paths } from "#model/paths.ts";
import { PageLink } from "#app/link/PageLink.tsx";
import { usePage } from "#app/use-page.ts";
import { useWords } from "#app/use-words.ts";
import { Head } from "./Head.tsx";
import { Heading } from "./Heading.tsx";
import styles from "./TopicsPage.module.css";

/** Every topic with the number of its articles. */
export function TopicsPage() {
  const words = useWords();
  const { topics, path } = usePage("topics");
  return (
    <>
      <Head title={words.topics} description={words.topicsLede} path={path} />
      <Heading lede={words.topicsLede}>{words.topics}</Heading>
      <ul className={styles.topics}>
        {topics.map(({ name, count }) => (
          <li key={name}>
            <PageLink to={paths.topic(name)}>{name}</PageLink>
            <span>{words.articles(count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
