import type { PublishedArticle } from "#model/published.ts";
import type { PlayerProps } from "./Player.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useOnDemand } from "#app/ui/use-lazy-dialog.ts";
import { useWords } from "#app/data/use-words.ts";

const player = async () => (await import("./Player.tsx")).Player;

/** The way to have an article read aloud, where the browser has a voice. */
export function ListenButton({ article }: { article: PublishedArticle }) {
  const words = useWords();
  const mounted = useHydrated();
  const { View, show, close } = useOnDemand<PlayerProps>();
  if (!mounted || !("speechSynthesis" in globalThis)) return null;
  return (
    <>
      <button
        type="button"
        aria-pressed={View !== undefined}
        onClick={() => (View ? close() : show(player))}
      >
        {words.listen}
      </button>
      {View && <View article={article} onClose={close} />}
    </>
  );
}
