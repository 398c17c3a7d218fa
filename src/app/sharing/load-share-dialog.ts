import { lazyPart } from "#app/ui/lazy-part.ts";

/** Loads the dialog for sharing. */
export const loadShareDialog = lazyPart(() =>
  import("./ShareDialog.tsx").then((module) => module.ShareDialog),
);
