import { useWords } from "#app/data/use-words.ts";
import styles from "./HelpDialog.module.css";
import { Dialog } from "#app/ui/Dialog.tsx";

/** Every key that does something, and what it does. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const keys: [string[], string][] = [
    [["j"], words.keyNext],
    [["k"], words.keyPrevious],
    [["o"], words.keyOpen],
    [["t"], words.keyTopics],
    [["/"], words.keyFilter],
    [["g", "h"], words.keyHome],
    [["g", "t"], words.keyTopics],
    [["?"], words.keyHelp],
  ];
  return (
    <Dialog title={words.shortcuts} onClose={onClose}>
      <p className={styles.lede}>{words.shortcutsLede}</p>
      <dl className={styles.keys}>
        {keys.map(([pressed, does]) => (
          <div key={pressed.join(" ")}>
            <dt>
              {pressed.map((key, index) => (
                <span key={key}>
                  {index > 0 && ` ${words.keyThen} `}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
