import { useReader } from "./reader.ts";
import type { Words } from "./words.ts";

/** The words of the interface, in the site's language. */
export function useWords(): Words {
  return useReader().words;
}
