import { useSyncExternalStore } from "react";
import type { PublishedArticle } from "#model/published.ts";
import type { SpeechPlayerProps } from "./SpeechPlayer.tsx";
import { lazyPart } from "#app/ui/lazy-part.ts";
import { ToolView, useTool } from "#app/ui/use-tool.tsx";
import { useWords } from "#app/data/use-words.ts";

const loadPlayer = lazyPart(() =>
  import("./SpeechPlayer.tsx").then((module) => module.SpeechPlayer),
);

/** The button that has an article read aloud, in browsers that have a voice. */
export function ListenButton({ article }: { article: PublishedArticle }) {
  const words = useWords();
  const hasVoice = useSyncExternalStore(onVoices, isThereAVoice);
  const tool = useTool<SpeechPlayerProps>();
  const { View, show, close } = tool;
  if (!hasVoice) return null;
  return (
    <>
      <button
        type="button"
        aria-pressed={View !== undefined}
        onClick={() => (View ? close() : show(loadPlayer))}
      >
        {words.listen}
      </button>
      <ToolView tool={tool} props={{ article, onClose: close }} />
    </>
  );
}

function isThereAVoice(): boolean {
  return "speechSynthesis" in globalThis && speechSynthesis.getVoices().length > 0;
}

// Browsers look for voices when they are first asked for.
function onVoices(listener: () => void): () => void {
  if (!("speechSynthesis" in globalThis)) return () => {};
  speechSynthesis.addEventListener("voiceschanged", listener);
  return () => speechSynthesis.removeEventListener("voiceschanged", listener);
}
