// Whether the reader has come back to this tab, and has not touched the page since.
let untouched = false;

const inputs = ["pointerdown", "pointermove", "wheel", "touchstart", "keydown"] as const;

for (const input of inputs)
  addEventListener(input, () => (untouched = false), { passive: true, capture: true });

document.addEventListener("visibilitychange", () => {
  untouched = document.visibilityState === "visible";
});

/** Tells whether the reader has just come back to this tab, and reads nothing yet. */
export function hasJustReturned(): boolean {
  return untouched && !document.querySelector("main a:focus-visible");
}
