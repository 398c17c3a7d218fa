import { useUrl } from "#app/data/app-context.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { useLazyDialog } from "#app/ui/use-lazy-dialog.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ShareButton.module.css";
import type { ShareDialogProps } from "./ShareDialog.tsx";

interface ShareButtonProps {
  path: string;
  headline: string;
}

const loadShareDialog = () => import("./ShareDialog.tsx").then((module) => module.ShareDialog);

/** The button that opens the dialog for sharing, whose script loads when it is pressed. */
export function ShareButton({ path, headline }: ShareButtonProps) {
  const words = useWords();
  const url = useUrl()(path);
  const hydrated = useHydrated();
  const { View, show, close } = useLazyDialog<ShareDialogProps>();
  // Without JavaScript there is no button, but its space is kept, so that nothing moves.
  return (
    <div className={styles.slot}>
      {hydrated && (
        <button type="button" onClick={() => show(loadShareDialog)}>
          {words.share}
        </button>
      )}
      {View && <View headline={headline} url={url} onClose={close} />}
    </div>
  );
}
