import { useEffect, useEffectEvent } from "react";
import { useNavigate } from "react-router";
import { paths } from "#model/paths.ts";
import { currentPreferences } from "#app/preferences/preferences.ts";
import { step } from "./step.ts";

// How long a `g` waits for what it leads to.
const chordMilliseconds = 1_500;

/** Lets single keys of the keyboard lead through the paper, unless the reader types, or has turned them off. */
export function useShortcuts(showHelp: () => void): void {
  const navigate = useNavigate();
  const go = (path: string) => void navigate(path);
  const press = useEffectEvent((keys: string): boolean => {
    const actions: Record<string, (() => void) | undefined> = {
      j: () => step(1),
      k: () => step(-1),
      o: openFocused,
      t: () => go(paths.topics),
      "/": () => findTopic() || go(paths.topics),
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
  let led = Number.NEGATIVE_INFINITY;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOurs(event)) return;
    const chord = event.timeStamp - led < chordMilliseconds;
    led = event.key === "g" && !chord ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (press(chord ? `g ${event.key}` : event.key)) event.preventDefault();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

const typing =
  "input, textarea, select, video, audio, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=slider]";

function isOurs(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return false;
  if (target instanceof Element && target.closest(typing)) return false;
  return !document.querySelector("dialog[open]") && currentPreferences().keys === "on";
}

function openFocused(): void {
  const focused = document.activeElement;
  const link = focused?.matches("a") ? focused : focused?.querySelector("a");
  if (link instanceof HTMLElement && link.closest("main")) link.click();
}

function findTopic(): boolean {
  const field = document.querySelector<HTMLElement>("main input[type=search]");
  field?.focus();
  return field !== null;
}
