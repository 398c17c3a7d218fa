/** Moves focus to the heading of the page, without scrolling, so that screen readers begin there; or to the field for which the page is there. */
export function focusHeading(): void {
  const main = document.querySelector<HTMLElement>("[data-main-field]");
  (main ?? document.querySelector("h1"))?.focus({ preventScroll: true });
}
