import { useWords } from "#app/data/use-words.ts";
import styles from "./ShortcutsDialog.module.css";
import { Dialog } from "#app/ui/Dialog.tsx";

/** The list of keyboard shortcuts. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const shortcuts: [keys: string[], action: string][] = [
    [["j"], words.keyNext],
    [["k"], words.keyPrevious],
    [["o"], words.keyOpen],
    [["t"], words.keyTopics],
    [["/"], words.keySearch],
    [["g", "h"], words.keyHome],
    [["g", "t"], words.keyTopics],
    [["?"], words.keyHelp],
  ];
  return (
    <Dialog title={words.shortcuts} onClose={onClose}>
      <p className={styles.lede}>{words.shortcutsLede}</p>
      <dl className={styles.keys}>
        {shortcuts.map(([keys, action]) => (
          <div key={keys.join(" ")}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ` ${words.keyThen} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
