import { type ReactNode, useId } from "react";
import { useWords } from "#app/data/use-words.ts";
import styles from "./Dialog.module.css";

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet over the page: it holds the focus, Escape or a press beside it closes it, and the focus returns. */
export function Dialog({ title, onClose, children }: SheetProps) {
  const words = useWords();
  const id = useId();
  return (
    <dialog
      ref={showModal}
      aria-labelledby={id}
      className={styles.sheet}
      onClose={onClose}
      {...{ closedby: "any" }}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <form method="dialog">
          <button>{words.close}</button>
        </form>
      </div>
      {children}
    </dialog>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
