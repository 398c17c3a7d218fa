import { useEffect, useState } from "react";
import { blocksIn } from "./anchored-blocks.ts";

/** Selected text of an article, and where something about it can stand, in pixels of the window. */
export interface SelectedText {
  range: Range;
  top: number;
  left: number;
}

const gap = 10;
// A finger needs room for the handles of its selection.
const touchGap = 34;
const [roomBelow, roomBeside] = [64, 220];

/** What is selected of an article's text; undefined while nothing is. */
export function useSelectedText(): SelectedText | undefined {
  const [selected, setSelected] = useState<SelectedText>();
  useEffect(() => {
    let pending = 0;
    const look = () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(() => setSelected(readSelection()));
    };
    // Something may have been selected before this was loaded.
    look();
    document.addEventListener("selectionchange", look);
    document.addEventListener("scroll", look, { passive: true });
    return () => {
      cancelAnimationFrame(pending);
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("scroll", look);
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
    top: Math.max(gap, Math.min(below, innerHeight - roomBelow)),
    left: Math.max(gap, Math.min(left, innerWidth - roomBeside)),
  };
}
