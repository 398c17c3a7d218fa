import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { Kicker } from "#app/ui/Kicker.tsx";
import { PageLink } from "#app/ui/PageLink.tsx";
import styles from "#app/ui/WaysOn.module.css";
import { encodePath } from "#model/paths.ts";
import { useReader } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import { findLikely } from "./find-likely.ts";
import { mendPath } from "./normalize-path.ts";

/** Leads on where an address leads nowhere only for what was left at its end; else offers the pages that were probably meant, once they are found. */
export function LikelyPages({ path }: { path: string }) {
  const words = useWords();
  const reader = useReader();
  const mended = mendPath(path);
  const meant = usePageAt(mended, path);
  useLeadOn(meant ?? undefined);
  const { data = [] } = useQuery({
    queryKey: ["likely", mended],
    queryFn: () => findLikely(reader, mended),
    enabled: meant === null,
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

/** Where a mended path leads, null if that is nowhere; undefined until it is known. */
function usePageAt(mended: string, path: string): string | null | undefined {
  const { queries } = useReader();
  const { data, isError } = useQuery({
    ...queries.page(mended),
    enabled: mended !== path,
    retry: false,
  });
  if (data) return data.kind === "moved" ? data.to : mended;
  return isError || mended === path ? null : undefined;
}

function useLeadOn(to: string | undefined): void {
  const navigate = useNavigate();
  const { hash } = useLocation();
  useEffect(() => {
    if (to) void navigate({ pathname: encodePath(to), hash }, { replace: true });
  }, [to, hash, navigate]);
}
