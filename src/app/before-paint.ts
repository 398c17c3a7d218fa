import { applyPreferences, parsePreferences, preferencesKey } from "./preferences/preferences.ts";
import { announceStarted, parsePositions, positionsKey } from "./reading-position/position.ts";
import { readStored } from "./ui/browser-store.ts";

// A script of its own in the head, so that the first paint has the reader's theme, and space for the list of started articles.
applyPreferences(parsePreferences(readStored(preferencesKey)));
announceStarted(
  parsePositions(readStored(positionsKey(document.currentScript?.dataset["base"] ?? "/"))),
);
