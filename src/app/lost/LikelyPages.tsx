import { useQuery } from "@tanstack/react-query";
import { paths } from "#model/paths.ts";
import { Kicker } from "#app/article/Kicker.tsx";
import { PageLink } from "#app/link/PageLink.tsx";
import styles from "#app/list/WaysOn.module.css";
import { type Reader, useReader } from "#app/reader.ts";
import { useWords } from "#app/use-words.ts";
import { mendPath, nearestPaths } from "./mend-path.ts";

interface LikelyPage {
  path: string;
  kicker?: string | undefined;
  title: string;
}

/** The pages that a reader probably meant by an address that leads nowhere, once they are found; nothing where there are none. */
export function LikelyPages({ path }: { path: string }) {
  const words = useWords();
  const reader = useReader();
  const { data = [] } = useQuery({
    queryKey: ["likely", path],
    queryFn: () => findLikely(reader, mendPath(path)),
    retry: false,
  });
  if (data.length === 0) return null;
  return (
    <section className={styles.ways}>
      <h2>{words.perhapsMeant}</h2>
      <ul className={styles.latest}>
        {data.map((page) => (
          <li key={page.path}>
            <PageLink to={page.path}>
              {page.kicker && <Kicker>{page.kicker}</Kicker>}
              {page.title}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function findLikely(reader: Reader, path: string): Promise<LikelyPage[]> {
  const { queries, queryClient } = reader;
  const topic = /^\/topics\/(?!page\/)[^/]+\//u.test(path);
  const [, year, month] = /^\/(\d{4})\/(\d\d)\/\d\d\//u.exec(path) ?? [];
  if (topic) {
    const page = await queryClient.fetchQuery(queries.page(paths.topics));
    const names = page.kind === "topics" ? page.topics.map(({ name }) => name) : [];
    const byPath = new Map(names.map((name) => [paths.topic(name), name]));
    const near = nearestPaths(path, [...byPath.keys()]);
    return near.map((one) => ({ path: one, title: byPath.get(one)! }));
  }
  const others = year ? await queryClient.fetchQuery(queries.month(`${year}-${month}`)) : [];
  // What was never moved has no such list.
  const moved = await queryClient.fetchQuery(queries.moved()).catch(() => ({}));
  const near = await Promise.allSettled(
    likelyAmong(path, others, moved).map((one) => readOne(reader, one)),
  );
  return near.flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value] : []));
}

// The old addresses stand for the new ones.
function likelyAmong(
  path: string,
  others: readonly string[],
  moved: Record<string, string>,
): string[] {
  const near = nearestPaths(path, [...new Set([...others, ...Object.keys(moved)])]);
  return [...new Set(near.map((one) => moved[one] ?? one))];
}

async function readOne(
  { queries, queryClient }: Reader,
  path: string,
): Promise<LikelyPage | undefined> {
  const page = await queryClient.fetchQuery(queries.page(path));
  if (page.kind !== "article") return undefined;
  const { kicker, headline } = page.article;
  return { path, kicker, title: headline };
}
