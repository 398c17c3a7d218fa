// The stops on a page: the blocks of an article, else the headlines of a list, else the links of a list.
const stopSelectors = [".article-body > *", "main article :is(h2, h3) a", "main li > a"];

/** Moves the focus to the next or previous block of an article, or headline of a list. */
export function moveFocus(step: 1 | -1): void {
  const stops = stopSelectors
    .map((selector) => Array.from(document.querySelectorAll<HTMLElement>(selector)))
    .find((elements) => elements.length > 0);
  const target = stops && nextStop(stops, step);
  if (!target) return;
  if (!target.matches("a")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "nearest" });
}

// Counted from the stop that has the focus; if none has, from the top of the window.
function nextStop(stops: HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const current = stops.findIndex((stop) => stop.contains(document.activeElement));
  if (current >= 0) return stops[current + step];
  const below = stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
  return step > 0 ? stops[below] : stops[(below < 0 ? stops.length : below) - 1];
}
