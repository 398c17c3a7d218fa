import { useEffect, useRef } from "react";
import { focusText, partAt } from "./focus-text.ts";

/** Gives the focus back when something closes that had taken it: to what had it before, or to the text that was selected where that is gone. Returns a function that remembers both as they are now. */
export function useReturnOfFocus(isOpen: boolean): () => void {
  const places = useRef<(Element | null | undefined)[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const { activeElement, body } = document;
      // The body has it where nothing else does.
      const place = places.current.find((one) => one?.isConnected && one !== body);
      if (activeElement === body && place instanceof HTMLElement) focusText(place);
    };
  }, [isOpen]);
  return () => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    places.current = [document.activeElement, partAt(range)];
  };
}
