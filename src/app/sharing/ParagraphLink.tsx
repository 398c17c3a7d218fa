import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "#app/data/use-words.ts";
import { anchoredBlocks } from "./anchored-blocks.ts";
import styles from "./PassageLinks.module.css";

/** A link beside the paragraph that has the pointer or the focus, to share it. */
export function ParagraphLink({ onShare }: { onShare: (fragment: string) => void }) {
  const words = useWords();
  const block = useCurrentBlock();
  if (!block) return null;
  return createPortal(
    <a
      href={`#${block.id}`}
      className={styles.anchor}
      aria-label={words.shareParagraph}
      title={words.shareParagraph}
      onClick={(event) => {
        event.preventDefault();
        onShare(`#${block.id}`);
      }}
    />,
    block,
  );
}

// These may have a link as a child. In HTML, a list may not.
const linkable = "p, h2, blockquote";

function useCurrentBlock(): HTMLElement | undefined {
  const [block, setBlock] = useState<HTMLElement>();
  useEffect(() => {
    const follow = ({ target }: Event) => {
      const found = target instanceof Element && target.closest<HTMLElement>(anchoredBlocks);
      setBlock(found && found.matches(linkable) ? found : undefined);
    };
    for (const type of ["pointerover", "focusin"]) document.addEventListener(type, follow);
    // A finger never leaves a paragraph, so its mark goes when the reader goes on.
    const forget = () => {
      if (matchMedia("(hover: none)").matches) setBlock(undefined);
    };
    document.addEventListener("scroll", forget, { passive: true });
    return () => {
      document.removeEventListener("scroll", forget);
      for (const type of ["pointerover", "focusin"]) document.removeEventListener(type, follow);
    };
  }, []);
  return block;
}
