/** The blocks of an article's body that can be linked to. */
export const anchored = ".article-body > [id]";

/** The blocks that some of a range's text stands in. */
export function blocksIn(range: Range): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(anchored)].filter((block) => {
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
