import type { BrowserContext } from "@playwright/test";

/** Gives the browser a voice: without one, no page offers to be read aloud. */
export async function giveVoice(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const voice = { lang: "en-GB", name: "Test", localService: true };
    Object.defineProperty(speechSynthesis, "getVoices", { value: () => [voice] });
    // Only a real voice may be set.
    Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { writable: true });
  });
}
