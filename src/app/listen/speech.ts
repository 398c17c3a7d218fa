import { utterancesOf } from "./sentences.ts";

/** One block of an article, as it is spoken. */
export interface Spoken {
  /** Its place among the article's blocks; absent for the headline. */
  block?: number;
  text: string;
}

export interface SpeechState {
  /** The place in the list of what is spoken. */
  at: number;
  playing: boolean;
  /** The voice did not answer. */
  failed: boolean;
}

interface Speech {
  play: () => void;
  pause: () => void;
  setRate: (rate: number) => void;
  /** Ends it for good. */
  stop: () => void;
}

interface Job {
  spoken: readonly Spoken[];
  language: string;
  onState: (state: SpeechState) => void;
  onEnd: () => void;
}

/** Speaks texts one after the other in short utterances; where it pauses, it goes on with the utterance that was cut off. */
export function createSpeech({ spoken, language, onState, onEnd }: Job): Speech {
  const queue = spoken.flatMap(({ text }, at) =>
    utterancesOf(text, language).map((utterance) => ({ at, utterance })),
  );
  let next = 0;
  let rate = 1;
  // Pausing is cancelling: `speechSynthesis.pause()` does nothing, or for good, in some browsers.
  let current: SpeechSynthesisUtterance | undefined;
  const silence = () => {
    current = undefined;
    speechSynthesis.cancel();
  };
  const tell = (playing: boolean, failed = false) =>
    onState({ at: queue[Math.min(next, queue.length - 1)]?.at ?? 0, playing, failed });
  const speak = () => {
    const piece = queue[next];
    if (!piece) return onEnd();
    const utterance = utteranceOf(piece.utterance, language, rate);
    const isCurrent = () => utterance === current;
    utterance.addEventListener("end", () => {
      if (!isCurrent()) return;
      next += 1;
      speak();
    });
    utterance.addEventListener("error", () => {
      if (!isCurrent()) return;
      current = undefined;
      tell(false, true);
    });
    current = utterance;
    tell(true);
    speechSynthesis.speak(utterance);
  };
  const play = () => {
    silence();
    speak();
  };
  return {
    play,
    pause: () => {
      silence();
      tell(false);
    },
    setRate: (to) => {
      rate = to;
      if (current) play();
    },
    stop: silence,
  };
}

function utteranceOf(text: string, language: string, rate: number): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  utterance.rate = rate;
  utterance.voice = voiceFor(language) ?? null;
  return utterance;
}

/** The best voice for a language: of the same country before another, on this device before one far away. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const wanted = language.toLowerCase();
  const primary = wanted.split("-")[0]!;
  const score = ({ lang, localService }: SpeechSynthesisVoice) => {
    const spoken = lang.toLowerCase().replaceAll("_", "-");
    if (spoken !== wanted && spoken.split("-")[0] !== primary) return 0;
    return (spoken === wanted ? 4 : 2) + (localService ? 1 : 0);
  };
  const [best] = speechSynthesis.getVoices().toSorted((a, b) => score(b) - score(a));
  return best && score(best) > 0 ? best : undefined;
}
