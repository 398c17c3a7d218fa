import { type ReactNode, useId } from "react";
import { useWords } from "#app/data/use-words.ts";
import styles from "./Dialog.module.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog. Escape or a click beside it closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const words = useWords();
  const id = useId();
  return (
    <dialog
      ref={showModal}
      aria-labelledby={id}
      className={styles.dialog}
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
