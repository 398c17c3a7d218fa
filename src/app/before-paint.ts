import { applyPreferences, preferencesFrom, preferencesKey } from "./preferences/choices.ts";
import { announceBegun, placesFrom, placesKey } from "./reading-position/position.ts";
import { recall } from "./ui/browser-store.ts";

// Runs in the head as a script of its own, so that the first paint is in the reader's theme and room is kept for what is begun.
applyPreferences(preferencesFrom(recall(preferencesKey)));
announceBegun(placesFrom(recall(placesKey(document.currentScript?.dataset["base"] ?? "/"))));
