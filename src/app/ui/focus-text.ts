/** The part of the page with an address of its own in which a range starts. */
export function partAt(range: Range | undefined): HTMLElement | null | undefined {
  const start = range?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  return element?.closest<HTMLElement>("[id]");
}

/** Moves the focus to a text, which a reader could not reach by the keyboard. */
export function focusText(text: HTMLElement): void {
  if (!text.hasAttribute("tabindex") && text.tabIndex < 0) text.tabIndex = -1;
  text.focus({ preventScroll: true });
}
