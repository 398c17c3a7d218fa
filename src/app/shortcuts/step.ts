// In an article, what is read one after the other; in a list, the links of its headlines.
const stops = [".article-body > *", "main article :is(h2, h3) a", "main li > a"];

/** Moves the focus to the next or previous paragraph of an article, or headline of a list. */
export function step(by: 1 | -1): void {
  const found = stops
    .map((selector) => Array.from(document.querySelectorAll<HTMLElement>(selector)))
    .find((elements) => elements.length > 0);
  const to = found && next(found, by);
  if (!to) return;
  if (!to.matches("a")) to.tabIndex = -1;
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
}

// From the one with the focus; without one, from the top of the window.
function next(stopsThere: HTMLElement[], by: 1 | -1): HTMLElement | undefined {
  const at = stopsThere.findIndex((stop) => stop.contains(document.activeElement));
  if (at >= 0) return stopsThere[at + by];
  const below = stopsThere.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
  return by > 0 ? stopsThere[below] : stopsThere[(below < 0 ? stopsThere.length : below) - 1];
}
