import { useEffect, useRef } from "react";

/** Gives the focus back when something closes that had taken it, to what had it before. Returns a function that remembers what has it now. */
export function useReturnOfFocus(isOpen: boolean): () => void {
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      if (document.activeElement === document.body && opener.current instanceof HTMLElement)
        opener.current.focus({ preventScroll: true });
    };
  }, [isOpen]);
  return () => {
    opener.current = document.activeElement;
  };
}
