import { useWords } from "#app/data/use-words.ts";
import styles from "./SearchPanel.module.css";

interface CompletionsProps {
  words: readonly string[];
  text: string;
  onText: (text: string) => void;
}

/** Buttons that complete the last word of a query. */
export function Completions({ words: completions, text, onText }: CompletionsProps) {
  const words = useWords();
  if (completions.length === 0) return null;
  const before = text.replace(/[\p{L}\p{M}\p{N}'’]*$/u, "");
  return (
    <ul aria-label={words.completions} className={styles.chips}>
      {completions.map((word) => (
        <li key={word}>
          <button type="button" onClick={() => onText(`${before}${word} `)}>
            {word}
          </button>
        </li>
      ))}
    </ul>
  );
}
