import type { PublishedArticle } from "#model/published.ts";
import type { SpeechPlayerProps } from "./SpeechPlayer.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useLazyDialog } from "#app/ui/use-lazy-dialog.ts";
import { useWords } from "#app/data/use-words.ts";

const loadPlayer = () => import("./SpeechPlayer.tsx").then((module) => module.SpeechPlayer);

/** The button that has an article read aloud, in browsers that can. */
export function ListenButton({ article }: { article: PublishedArticle }) {
  const words = useWords();
  const hydrated = useHydrated();
  const { View, show, close } = useLazyDialog<SpeechPlayerProps>();
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
      {View && <View article={article} onClose={close} />}
    </>
  );
}
