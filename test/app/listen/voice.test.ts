import { afterEach, expect, test, vi } from "vitest";
import { voiceFor } from "#app/listen/voice.ts";
import { FakeSpeech } from "./fake-speech.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["en-GB", "Brit"],
  ["en-ZA", "Near"],
  ["fr-FR", "Fr"],
  ["zu", undefined],
])(
  "the voice for %s is %s: of its region, else of its language, on this device if there is a choice",
  (language, name) => {
    const speech = new FakeSpeech().install();
    speech.voices = [
      { lang: "en-US", localService: false, name: "Far" },
      { lang: "en_US", localService: true, name: "Near" },
      { lang: "en-GB", localService: false, name: "Brit" },
      { lang: "fr-CA", localService: true, name: "Fr" },
    ];
    expect(voiceFor(language)?.name).toBe(name);
  },
);
