import type { SpokenPart } from "./spoken-parts.ts";
import { splitUtterances } from "./utterances.ts";
import { voiceFor } from "./voice.ts";

export interface SpeechState {
  /** The index of the part that is spoken. */
  index: number;
  playing: boolean;
  /** The browser's voice failed. */
  failed: boolean;
}

interface Utterance {
  /** The index of its part. */
  index: number;
  text: string;
}

interface SpeechOptions {
  parts: readonly SpokenPart[];
  /** BCP 47. */
  language: string;
  onState: (state: SpeechState) => void;
  onEnd: () => void;
}

/** Speaks parts of a text one after the other, in short utterances. After a pause it says the utterance again that was cut off. */
export class Speech {
  readonly #options: SpeechOptions;
  readonly #queue: Utterance[];
  #next = 0;
  #rate = 1;
  // Events of utterances that were cancelled still arrive, and are ignored.
  #current: SpeechSynthesisUtterance | undefined;

  constructor(options: SpeechOptions) {
    this.#options = options;
    this.#queue = this.#split(options.parts.map(({ text }, index) => ({ index, text })));
  }

  #split(queue: readonly Utterance[]) {
    return queue.flatMap(({ index, text: whole }) =>
      splitUtterances(whole, this.#options.language, this.#rate).map((text) => ({ index, text })),
    );
  }

  play(): void {
    this.stop();
    this.#speakNext();
  }

  pause(): void {
    // In some browsers `speechSynthesis.pause()` does nothing, or cannot be undone.
    this.stop();
    this.#report({ playing: false });
  }

  setRate(rate: number): void {
    this.#rate = rate;
    // What is said more slowly takes longer.
    const rest = this.#queue.splice(this.#next);
    this.#queue.push(...this.#split(rest));
    if (this.#current) this.play();
  }

  /** Falls silent, without a report. */
  stop(): void {
    this.#current = undefined;
    try {
      speechSynthesis.cancel();
    } catch {
      // Then there is nothing to cancel.
    }
  }

  // Some browsers have voices that throw.
  #speakNext(): void {
    try {
      this.#speak();
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    this.#current = undefined;
    this.#report({ playing: false, failed: true });
  }

  #speak(): void {
    const next = this.#queue[this.#next];
    if (!next) return this.#options.onEnd();
    const utterance = this.#createUtterance(next.text);
    const on = (event: "end" | "error", react: () => void) =>
      utterance.addEventListener(event, () => {
        if (utterance === this.#current) react();
      });
    on("end", () => {
      this.#next += 1;
      this.#speakNext();
    });
    on("error", () => this.#fail());
    this.#current = utterance;
    this.#report({ playing: true });
    speechSynthesis.speak(utterance);
  }

  #createUtterance(text: string): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = this.#options.language;
    utterance.rate = this.#rate;
    utterance.voice = voiceFor(utterance.lang) ?? null;
    return utterance;
  }

  #report({ playing, failed = false }: { playing: boolean; failed?: boolean }): void {
    const index = (this.#queue[this.#next] ?? this.#queue.at(-1))?.index ?? 0;
    this.#options.onState({ index, playing, failed });
  }
}
