import { useEffect, useEffectEvent } from "react";
import { useNavigate } from "react-router";
import { paths } from "#model/paths.ts";
import { currentPreferences } from "#app/preferences/use-preferences.ts";
import { moveFocus } from "./move-focus.ts";

// Milliseconds in which a second key must follow `g`.
const chordTimeout = 1_500;

/** Turns on the keyboard shortcuts. They do nothing while the reader types, or if the reader has turned them off. */
export function useShortcuts(showHelp: () => void): void {
  const navigate = useNavigate();
  const go = (path: string) => void navigate(path);
  const press = useEffectEvent((keys: string): boolean => {
    const actions: Record<string, (() => void) | undefined> = {
      j: () => moveFocus(1),
      k: () => moveFocus(-1),
      o: openFocused,
      t: () => go(paths.topics),
      "/": () => focusSearch() || go(paths.search),
      "?": showHelp,
      "g h": () => go(paths.home),
      "g t": () => go(paths.topics),
    };
    actions[keys]?.();
    return actions[keys] !== undefined;
  });
  useEffect(() => listenToKeys(press), []);
}

function listenToKeys(press: (keys: string) => boolean): () => void {
  let chordStart = Number.NEGATIVE_INFINITY;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShortcut(event)) return;
    const chord = event.timeStamp - chordStart < chordTimeout;
    chordStart = event.key === "g" && !chord ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (press(chord ? `g ${event.key}` : event.key)) event.preventDefault();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

const typingTargets =
  "input, textarea, select, video, audio, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=slider]";

function isShortcut(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return false;
  if (target instanceof Element && target.closest(typingTargets)) return false;
  return !document.querySelector("dialog[open]") && currentPreferences().keys === "on";
}

function openFocused(): void {
  const focused = document.activeElement;
  const link = focused?.matches("a") ? focused : focused?.querySelector("a");
  if (link instanceof HTMLElement && link.closest("main")) link.click();
}

// Of search, or of the list of topics.
function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>("main input[type=search]");
  field?.focus();
  return field !== null;
}
