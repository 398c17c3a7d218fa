import type { PublishedArticle } from "#model/published.ts";
import type { SpeechPlayerProps } from "./SpeechPlayer.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { lazyPart } from "#app/ui/lazy-part.ts";
import { ToolView, useTool } from "#app/ui/use-tool.tsx";
import { useWords } from "#app/data/use-words.ts";

const loadPlayer = lazyPart(() =>
  import("./SpeechPlayer.tsx").then((module) => module.SpeechPlayer),
);

/** The button that has an article read aloud, in browsers that can. */
export function ListenButton({ article }: { article: PublishedArticle }) {
  const words = useWords();
  const hydrated = useHydrated();
  const tool = useTool<SpeechPlayerProps>();
  const { View, show, close } = tool;
  if (!hydrated || !("speechSynthesis" in globalThis)) return null;
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
