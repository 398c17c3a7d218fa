import { useUrl } from "#app/data/app-context.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useOnDemand } from "#app/ui/use-lazy-dialog.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ShareButton.module.css";

interface PassOnProps {
  path: string;
  headline: string;
}

const loadSheet = async () => (await import("./ShareDialog.tsx")).ShareDialog;

/** The one button to pass an article on; the ways to do so are loaded when it is pressed. */
export function ShareButton({ path, headline }: PassOnProps) {
  const words = useWords();
  const url = useUrl()(path);
  const mounted = useHydrated();
  const { View, show, close } = useOnDemand<{
    headline: string;
    url: string;
    onClose: () => void;
  }>();
  // Without JavaScript there is nothing to press; the room is kept, so that nothing moves.
  return (
    <div className={styles.passOn}>
      {mounted && (
        <button type="button" onClick={() => show(loadSheet)}>
          {words.passOn}
        </button>
      )}
      {View && <View headline={headline} url={url} onClose={close} />}
    </div>
  );
}
