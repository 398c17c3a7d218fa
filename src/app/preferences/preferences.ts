/** What a reader may choose. */
export type Preferences = {
  theme: "system" | "light" | "dark";
  size: "small" | "medium" | "large" | "larger";
  width: "narrow" | "medium" | "wide";
  face: "serif" | "sans";
  setting: "ragged" | "justified";
  keys: "on" | "off";
};

export type PreferenceName = keyof Preferences;

/** The options of each preference, in the order in which the panel shows them. */
export const preferenceOptions: { [Name in PreferenceName]: readonly Preferences[Name][] } = {
  theme: ["system", "light", "dark"],
  size: ["small", "medium", "large", "larger"],
  width: ["narrow", "medium", "wide"],
  face: ["serif", "sans"],
  setting: ["ragged", "justified"],
  keys: ["on", "off"],
};

/** What applies until a reader chooses. */
export const defaultPreferences: Preferences = {
  theme: "system",
  size: "medium",
  width: "medium",
  face: "serif",
  setting: "ragged",
  keys: "on",
};

/** The key in localStorage. All papers on one host share it. */
export const preferencesKey = "broadsheet:preferences";

/** Turns a stored value, which may be anything, into preferences; what is not one of the options becomes the default. */
export function parsePreferences(stored: unknown): Preferences {
  const values = new Map(Object.entries(stored ?? {}));
  const read = <Name extends PreferenceName>(name: Name): Preferences[Name] =>
    preferenceOptions[name].find((option) => option === values.get(name)) ??
    defaultPreferences[name];
  return {
    theme: read("theme"),
    size: read("size"),
    width: read("width"),
    face: read("face"),
    setting: read("setting"),
    keys: read("keys"),
  };
}

let appliedTheme: Preferences["theme"] | undefined;

/** Writes preferences into `data-` attributes of the document, for the styles, and tells the browser the theme's colour. */
export function applyPreferences(preferences: Preferences): void {
  const { dataset } = document.documentElement;
  const defaults: Record<string, string> = defaultPreferences;
  for (const [name, chosen] of Object.entries(preferences)) {
    const value = chosen === defaults[name] ? undefined : chosen;
    if (dataset[name] === value) continue;
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
  // Setting the same media again would make the browser recalculate all styles.
  if (appliedTheme === preferences.theme) return;
  appliedTheme = preferences.theme;
  for (const tag of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const scheme = (tag.dataset["scheme"] ??= tag.media.includes("dark") ? "dark" : "light");
    tag.media = themeColorMedia(scheme, preferences.theme);
  }
}

function themeColorMedia(scheme: string, theme: Preferences["theme"]): string {
  if (theme === "system") return `(prefers-color-scheme: ${scheme})`;
  return scheme === theme ? "all" : "not all";
}
