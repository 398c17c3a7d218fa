import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useUrl } from "#app/data/app-context.ts";
import { useOnDemand } from "#app/ui/use-lazy-dialog.ts";
import { useWords } from "#app/data/use-words.ts";
import { anchored } from "./anchored-blocks.ts";
import { type Passage, requestedPassage } from "./requested-passage.ts";
import styles from "./Passages.module.css";
import type { Shared } from "./ShareDialog.tsx";
import { useSelectedText } from "./use-selected-text.ts";

interface PassagesProps {
  path: string;
  headline: string;
}

const loadSheet = async () => (await import("./ShareDialog.tsx")).ShareDialog;

/** Links to parts of an article: to what is selected, to the paragraph under the pointer or with the focus, and, for those who come by such a link, the passage that it means. */
export function Passages({ path, headline }: PassagesProps) {
  const url = useUrl()(path);
  const { View, show, close } = useOnDemand<Shared & { onClose: () => void }>();
  const [shared, setShared] = useState("");
  const share = (fragment: string) => {
    setShared(url + fragment);
    show(loadSheet);
  };
  return (
    <>
      <ArrivalNotice />
      <SelectionButton onShare={share} />
      <ParagraphLink onShare={share} />
      {View && <View headline={headline} url={shared} onClose={close} />}
    </>
  );
}

/** Shows the passage that the address asks for, and says so where it has changed since. */
function ArrivalNotice() {
  const words = useWords();
  const [notice, setNotice] = useState<"passageChanged" | "aroundChanged">();
  useEffect(() => {
    const arrive = () => {
      const passage = requestedPassage();
      const body = document.querySelector(".article-body");
      if (passage && body) void arriveAt(passage, body).then(setNotice);
    };
    arrive();
    addEventListener("hashchange", arrive);
    return () => removeEventListener("hashchange", arrive);
  }, []);
  return (
    <output className={notice && styles.notice}>
      {notice && (
        <>
          {words[notice]}
          <button type="button" onClick={() => setNotice(undefined)}>
            {words.close}
          </button>
        </>
      )}
    </output>
  );
}

async function arriveAt(passage: Passage, body: Element) {
  const { findPassage } = await import("./find-passage.ts");
  const { range, block, unchanged } = findPassage(passage, body);
  highlight(range);
  showPlace(range ?? block);
  if (unchanged) return undefined;
  return range ? "aroundChanged" : "passageChanged";
}

// As the browser does it where it understands the address: nothing in the page is changed.
function highlight(range: Range | undefined): void {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set("passage", new Highlight(range));
  else CSS.highlights.delete("passage");
}

function showPlace(place: Range | HTMLElement | undefined): void {
  if (!place) return;
  const { top, bottom } = place.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  scrollBy({ top: top - innerHeight / 4, behavior: "instant" });
}

/** Stands below selected text of the article, to share it. */
function SelectionButton({ onShare }: { onShare: (fragment: string) => void }) {
  const words = useWords();
  const selected = useSelectedText();
  if (!selected) return null;
  const { top, left, range } = selected;
  const share = async () => {
    const { passageFragment } = await import("./passage-link.ts");
    const fragment = passageFragment(range);
    if (fragment) onShare(fragment);
  };
  return (
    <button
      type="button"
      className={styles.share}
      ref={(button) => {
        // The policy of the page forbids inline styles in HTML, not this.
        button?.style.setProperty("inset", `${top}px auto auto ${left}px`);
      }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => void share()}
    >
      {words.sharePassage}
    </button>
  );
}

/** Stands beside the paragraph under the pointer, or with the focus. */
function ParagraphLink({ onShare }: { onShare: (fragment: string) => void }) {
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

// In these, a link may stand.
const holders = "p, h2, blockquote";

function useCurrentBlock(): HTMLElement | undefined {
  const [block, setBlock] = useState<HTMLElement>();
  useEffect(() => {
    const follow = ({ target }: Event) => {
      const found = (target as Element).closest<HTMLElement>(anchored);
      setBlock(found?.matches(holders) ? found : undefined);
    };
    for (const type of ["pointerover", "focusin"]) document.addEventListener(type, follow);
    return () => {
      for (const type of ["pointerover", "focusin"]) document.removeEventListener(type, follow);
    };
  }, []);
  return block;
}
