import { useUrl } from "#app/data/app-context.ts";
import { useHydrated } from "#app/ui/use-hydrated.ts";
import { ToolView, useTool } from "#app/ui/use-tool.tsx";
import { useWords } from "#app/data/use-words.ts";
import styles from "./ShareButton.module.css";
import { loadShareDialog } from "./load-share-dialog.ts";
import type { ShareDialogProps } from "./ShareDialog.tsx";

interface ShareButtonProps {
  path: string;
  headline: string;
}

/** The button that opens the dialog for sharing, whose script loads when it is pressed. */
export function ShareButton({ path, headline }: ShareButtonProps) {
  const words = useWords();
  const url = useUrl()(path);
  const hydrated = useHydrated();
  const tool = useTool<ShareDialogProps>();
  const { show, close } = tool;
  // Without JavaScript there is no button, but its space is kept, so that nothing moves.
  return (
    <div className={styles.slot}>
      {hydrated && (
        <button type="button" onClick={() => show(loadShareDialog)}>
          {words.share}
        </button>
      )}
      <ToolView tool={tool} props={{ headline, url, onClose: close }} />
    </div>
  );
}
