import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { Kicker } from "#app/article/Kicker.tsx";
import { PageLink } from "#app/link/PageLink.tsx";
import styles from "#app/list/WaysOn.module.css";
import { useReader } from "#app/reader.ts";
import { useWords } from "#app/use-words.ts";
import { findLikely } from "./find-likely.ts";
import { mendPath } from "./mend-path.ts";

/** Leads on where an address leads nowhere only for what was left at its end; else offers the pages that were probably meant, once they are found. */
export function LikelyPages({ path }: { path: string }) {
  const words = useWords();
  const reader = useReader();
  const mended = mendPath(path);
  const stands = useStands(mended, path);
  useLeadOn(stands ? mended : undefined);
  const { data = [] } = useQuery({
    queryKey: ["likely", mended],
    queryFn: () => findLikely(reader, mended),
    enabled: stands === false,
    retry: false,
  });
  if (data.length === 0) return null;
  return (
    <div className={styles.ways}>
      <section>
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
    </div>
  );
}

/** Whether there is a page at the mended path; undefined until that is known. */
function useStands(mended: string, path: string): boolean | undefined {
  const { queries } = useReader();
  const { isSuccess, isError } = useQuery({
    ...queries.page(mended),
    enabled: mended !== path,
    retry: false,
  });
  return isSuccess || (isError || mended === path ? false : undefined);
}

function useLeadOn(to: string | undefined): void {
  const navigate = useNavigate();
  const { hash } = useLocation();
  useEffect(() => {
    if (to) void navigate({ pathname: encodeURI(to), hash }, { replace: true });
  }, [to, hash, navigate]);
}
