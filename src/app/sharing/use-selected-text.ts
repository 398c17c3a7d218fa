import { useEffect, useState } from "react";
import { blocksIn } from "./anchored-blocks.ts";

/** Selected text of an article, and the position of the button below it, in pixels of the window. */
export interface SelectedText {
  range: Range;
  top: number;
  left: number;
}

const gap = 10;
// Touch screens show handles below a selection.
const touchGap = 34;
const [buttonHeight, buttonWidth] = [64, 220];

/** The selected text of the article; undefined while nothing is selected. */
export function useSelectedText(): SelectedText | undefined {
  const [selected, setSelected] = useState<SelectedText>();
  useEffect(() => {
    let pending = 0;
    const update = () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(() => setSelected(readSelection()));
    };
    // Text may have been selected before this script was loaded.
    update();
    document.addEventListener("selectionchange", update);
    document.addEventListener("scroll", update, { passive: true });
    return () => {
      cancelAnimationFrame(pending);
      document.removeEventListener("selectionchange", update);
      document.removeEventListener("scroll", update);
    };
  }, []);
  return selected;
}

function readSelection(): SelectedText | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (blocksIn(range).length === 0) return undefined;
  const { bottom, left } = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const below = bottom + (matchMedia("(pointer: coarse)").matches ? touchGap : gap);
  return {
    range: range.cloneRange(),
    top: Math.max(gap, Math.min(below, innerHeight - buttonHeight)),
    left: Math.max(gap, Math.min(left, innerWidth - buttonWidth)),
  };
}
