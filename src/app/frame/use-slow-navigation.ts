import { useEffect, useState } from "react";
import { useNavigation } from "react-router";

// Milliseconds. A page that comes sooner is shown without a skeleton, which would only flicker.
const delay = 150;

/** The path of the next page, if it has been loading for a while; undefined otherwise. */
export function useSlowNavigation(): string | undefined {
  const next = useNavigation().location?.pathname;
  const [slow, setSlow] = useState<string>();
  useEffect(() => {
    if (next === undefined) return;
    const timer = setTimeout(() => setSlow(next), delay);
    return () => {
      clearTimeout(timer);
      setSlow(undefined);
    };
  }, [next]);
  return slow === next ? slow : undefined;
}
