/** What a reader may choose, in the order in which it is offered. */
export const choices = {
  theme: ["system", "light", "dark"],
  size: ["small", "medium", "large", "larger"],
  width: ["narrow", "medium", "wide"],
  face: ["serif", "sans"],
  setting: ["ragged", "justified"],
  keys: ["on", "off"],
} as const;

export type Choice = keyof typeof choices;

/** What a reader has chosen. */
export type Preferences = { [Name in Choice]: (typeof choices)[Name][number] };

/** What holds until a reader chooses. */
export const standard: Preferences = {
  theme: "system",
  size: "medium",
  width: "medium",
  face: "serif",
  setting: "ragged",
  keys: "on",
};

/** Where preferences are kept: all papers of one host share them. */
export const preferencesKey = "broadsheet:preferences";

/** Turns what was kept, whatever it has become since, into preferences; nothing is taken that is not offered. */
export function preferencesFrom(kept: unknown): Preferences {
  const given = new Map(Object.entries(kept ?? {}));
  const chosen = (Object.keys(choices) as Choice[]).map((name) => {
    const offered: readonly unknown[] = choices[name];
    const value = given.get(name);
    return [name, offered.includes(value) ? value : standard[name]];
  });
  return Object.fromEntries(chosen) as Preferences;
}

let applied: Preferences["theme"] | undefined;

/** Puts preferences on the document, where the styles find them, and tells the browser its colour. */
export function applyPreferences(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  for (const name of Object.keys(choices) as Choice[]) {
    const value = preferences[name] === standard[name] ? undefined : preferences[name];
    if (dataset[name] === value) continue;
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
  // Even to be told the same again, the browser would go through every style.
  if (applied === preferences.theme) return;
  applied = preferences.theme;
  for (const tag of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = (tag.dataset["scheme"] ??= tag.media.includes("dark") ? "dark" : "light");
    tag.media = colourMedium(scheme, preferences.theme);
  }
}

function colourMedium(scheme: string, theme: Preferences["theme"]): string {
  if (theme === "system") return `(prefers-color-scheme: ${scheme})`;
  return scheme === theme ? "all" : "not all";
}
