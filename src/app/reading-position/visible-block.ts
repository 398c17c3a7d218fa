import type { PublishedArticle } from "#model/published.ts";

interface VisibleBlock {
  /** The index of the block at the top of the window. */
  block: number;
  /** Whether the last block is in view, after at least a third of the reading time. */
  done: boolean;
}

// Milliseconds: a third of what a word takes at 230 words a minute.
const shortestPerWord = 60_000 / 230 / 3;

/** The elements of the blocks of an article's body, in order. In the page they are between its picture and its credits. */
export function blockElements({ body, credits }: PublishedArticle): HTMLElement[] {
  const children = [...document.querySelectorAll<HTMLElement>(".article-body > *")];
  const first = Math.max(0, children.length - body.length - credits.length);
  return children.slice(first, first + body.length);
}

/** Calls back when another block comes to the top of the window, and when the last one comes into view, until the function that it returns is called. */
export function observeVisibleBlock(
  article: PublishedArticle,
  onChange: (visible: VisibleBlock) => void,
): () => void {
  const blocks: Element[] = blockElements(article);
  const last = blocks.length - 1;
  if (last < 0 || !("IntersectionObserver" in globalThis)) return () => {};
  const visible = new Set<number>();
  let isRead = false;
  const tell = () => {
    if (visible.size > 0)
      onChange({ block: Math.min(...visible), done: isRead && visible.has(last) });
  };
  const timer = setTimeout(() => {
    isRead = true;
    tell();
  }, article.wordCount * shortestPerWord);
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const index = blocks.indexOf(target);
      if (isIntersecting) visible.add(index);
      else visible.delete(index);
    }
    tell();
  });
  for (const block of blocks) observer.observe(block);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
