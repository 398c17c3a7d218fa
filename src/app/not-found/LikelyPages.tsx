import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { Kicker } from "#app/ui/Kicker.tsx";
import { PageLink } from "#app/ui/PageLink.tsx";
import styles from "#app/ui/FallbackLinks.module.css";
import { encodePath } from "#model/paths.ts";
import { useAppContext } from "#app/data/app-context.ts";
import { useWords } from "#app/data/use-words.ts";
import { findLikelyPages } from "./find-likely-pages.ts";
import { normalizePath } from "./normalize-path.ts";

/** Redirects to the normalized path if there is a page. If not, lists the pages that were probably meant. */
export function LikelyPages({ path }: { path: string }) {
  const words = useWords();
  const context = useAppContext();
  const normalized = normalizePath(path);
  const target = useRedirectTarget(normalized, path);
  useRedirect(target ?? undefined);
  const { data = [] } = useQuery({
    queryKey: ["likely", normalized],
    queryFn: () => findLikelyPages(context, normalized),
    enabled: target === null,
    retry: false,
  });
  if (data.length === 0) return null;
  return (
    <div className={styles.links}>
      <section>
        <h2>{words.didYouMean}</h2>
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

/** The path of the page that a normalized path leads to; null if there is none, undefined while it is being read. */
function useRedirectTarget(normalized: string, path: string): string | null | undefined {
  const { queries } = useAppContext();
  const { data, isError } = useQuery({
    ...queries.page(normalized),
    enabled: normalized !== path,
    retry: false,
  });
  if (data) return data.kind === "moved" ? data.to : normalized;
  return isError || normalized === path ? null : undefined;
}

function useRedirect(to: string | undefined): void {
  const navigate = useNavigate();
  const { hash } = useLocation();
  useEffect(() => {
    if (to) void navigate({ pathname: encodePath(to), hash }, { replace: true });
  }, [to, hash, navigate]);
}
