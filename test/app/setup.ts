import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

const complaints: unknown[][] = [];

// A busy machine is no reason to fail.
configure({ asyncUtilTimeout: 30_000 });
function showModal(this: HTMLDialogElement): void {
  this.open = true;
}

// jsdom has no scrolling, and says so on the console.
globalThis.scrollTo = () => {};

// Nor has it modal dialogs; some tests run without it.
const inDocument = "document" in globalThis;
if (inDocument) {
  HTMLDialogElement.prototype.showModal ??= showModal;
}

beforeEach(() => {
  if (inDocument) localStorage.clear();
  console.error = (...words) => complaints.push(["console.error", ...words]);
  console.warn = (...words) => complaints.push(["console.warn", ...words]);
});

afterEach(() => {
  cleanup();
  if (inDocument) document.head.replaceChildren();
  const unexpected = complaints.splice(0).map((words) => words.map(String).join(" "));
  if (unexpected.length > 0) throw new Error(unexpected.join("\n"));
});
