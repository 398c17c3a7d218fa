/** A selector of the blocks of an article that have an anchor, and so can be linked to. */
export const anchoredBlocks = ".article-body > [id]";

/** Lists the blocks with an anchor that have some of a range's text. */
export function blocksIn(range: Range): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(anchoredBlocks)].filter((block) => {
    if (!range.intersectsNode(block)) return false;
    const own = document.createRange();
    own.selectNodeContents(block);
    if (own.compareBoundaryPoints(Range.START_TO_START, range) < 0)
      own.setStart(range.startContainer, range.startOffset);
    if (own.compareBoundaryPoints(Range.END_TO_END, range) > 0)
      own.setEnd(range.endContainer, range.endOffset);
    return own.toString().trim() !== "";
  });
}
