import { useAppContext } from "./app-context.ts";
import type { Words } from "#app/words/words.ts";

/** The words of the interface, in the site's language. */
export function useWords(): Words {
  return useAppContext().words;
}
