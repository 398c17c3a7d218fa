import type { PublishedArticle } from "#model/published.ts";

interface Seen {
  /** The block at the top of the window. */
  block: number;
  /** Whether the end of the copy can be seen. */
  done: boolean;
}

/** The elements on the page of an article's blocks, in their order: the body's children between its picture and its credits. */
export function blocksOf({ body, credits }: PublishedArticle): HTMLElement[] {
  const children = [...document.querySelectorAll<HTMLElement>(".article-body > *")];
  const first = Math.max(0, children.length - body.length - credits.length);
  return children.slice(first, first + body.length);
}

/** Calls back whenever another block comes to the top of the window, or the last one into it; returns what ends it. */
export function followPlace(article: PublishedArticle, onPlace: (seen: Seen) => void): () => void {
  const blocks = blocksOf(article);
  const last = blocks.length - 1;
  if (last < 0 || !("IntersectionObserver" in globalThis)) return () => {};
  const seen = new Set<number>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const index = blocks.indexOf(target as HTMLElement);
      if (isIntersecting) seen.add(index);
      else seen.delete(index);
    }
    if (seen.size > 0) onPlace({ block: Math.min(...seen), done: seen.has(last) });
  });
  for (const block of blocks) observer.observe(block);
  return () => observer.disconnect();
}
