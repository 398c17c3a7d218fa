import { useWords } from "#app/data/use-words.ts";
import styles from "./Notice.module.css";
import { useOnline } from "./use-online.ts";

/** Says that a tool did not load or failed, and offers to load the page anew: since it was opened, another edition of the site may have taken its place. */
export function ToolFailure({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const online = useOnline();
  return (
    <div role="alert" className={styles.notice}>
      {online ? words.toolFailed : words.toolOffline}
      <div>
        {online && (
          <button type="button" onClick={() => location.reload()}>
            {words.reload}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  );
}
