import { vi } from "vitest";

/** Speech synthesis for jsdom, which has none. It lists the utterances, and ends them when a test says so. */
export class FakeSpeech {
  readonly said: { text: string; lang: string; rate: number; voice?: string | undefined }[] = [];
  voices = [{ lang: "la", localService: true, name: "Cicero" }];
  speaking: EventTarget | undefined;

  install(): this {
    vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
    vi.stubGlobal("speechSynthesis", {
      getVoices: () => this.voices,
      addEventListener: () => {},
      removeEventListener: () => {},
      cancel: () => this.end("error"),
      speak: (utterance: Utterance) => {
        const { text, lang, rate, voice } = utterance;
        this.said.push({ text, lang, rate, voice: voice?.name });
        this.speaking = utterance;
      },
    });
    return this;
  }

  /** Ends the current utterance, or lets it fail. */
  end(how: "end" | "error" = "end"): void {
    const { speaking } = this;
    this.speaking = undefined;
    speaking?.dispatchEvent(new Event(how));
  }
}

class Utterance extends EventTarget {
  lang = "";
  rate = 1;
  voice: { name: string } | null = null;
  text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}
