import { useEffect, useState } from "react";
import { useNavigation } from "react-router";

// A page that comes sooner had better come without a flicker before it.
const patience = 150;

/** The path of a page that has been on its way for longer than a moment. */
export function useSlowNavigation(): string | undefined {
  const coming = useNavigation().location?.pathname;
  const [slow, setSlow] = useState<string>();
  useEffect(() => {
    if (coming === undefined) return;
    const timer = setTimeout(() => setSlow(coming), patience);
    return () => {
      clearTimeout(timer);
      setSlow(undefined);
    };
  }, [coming]);
  return slow === coming ? slow : undefined;
}
