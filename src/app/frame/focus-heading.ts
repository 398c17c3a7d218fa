/** Moves focus to the page's heading, so that it is read out from its start; nothing scrolls. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}
