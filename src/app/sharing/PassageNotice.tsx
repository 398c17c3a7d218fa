import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { useWords } from "#app/data/use-words.ts";
import { lazyPart } from "#app/ui/lazy-part.ts";
import styles from "./PassageLinks.module.css";
import { type Passage, requestedPassage } from "./requested-passage.ts";

const loadFinder = lazyPart(() => import("./find-passage.ts"));

/** Scrolls to the passage in the page's address and highlights it. If it has changed since it was shared, a notice says so. */
export function PassageNotice() {
  const words = useWords();
  const [notice, setNotice] = useState<"passageChanged" | "aroundChanged">();
  // The router's own event: it scrolls, too, and must do so before.
  const location = useLocation();
  useEffect(() => {
    const passage = requestedPassage(location.hash);
    const body = document.querySelector(".article-body");
    if (passage && body) void showPassage(passage, body).then(setNotice, ignore);
  }, [location]);
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

// The browser has scrolled to the beginning of the passage by itself.
function ignore(): void {}

async function showPassage(passage: Passage, body: Element) {
  const { findPassage } = await loadFinder();
  const { range, block, unchanged } = findPassage(passage, body);
  highlight(range);
  scrollIntoWindow(range ?? block);
  if (unchanged) return undefined;
  return range ? "aroundChanged" : "passageChanged";
}

// As browsers do that know text fragments: without a change to the document.
function highlight(range: Range | undefined): void {
  if (!("highlights" in CSS)) return;
  if (range) CSS.highlights.set("passage", new Highlight(range));
  else CSS.highlights.delete("passage");
}

function scrollIntoWindow(target: Range | HTMLElement | undefined): void {
  if (!target) return;
  const { top, bottom } = target.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  scrollBy({ top: top - innerHeight / 4, behavior: "instant" });
}
