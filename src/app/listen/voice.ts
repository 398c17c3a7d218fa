import { primaryOf } from "#model/language.ts";

/** Finds the best voice for a BCP 47 language: rather of the same region than of another, rather on this device than remote. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const score = ({ lang, localService }: SpeechSynthesisVoice) => {
    const spoken = lang.replaceAll("_", "-").toLowerCase();
    if (primaryOf(spoken) !== primaryOf(language)) return 0;
    return (spoken === language.toLowerCase() ? 4 : 2) + (localService ? 1 : 0);
  };
  const [best] = speechSynthesis.getVoices().toSorted((a, b) => score(b) - score(a));
  return best && score(best) > 0 ? best : undefined;
}
