/** Moves focus to the heading of the page, without scrolling, so that screen readers begin there. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}
