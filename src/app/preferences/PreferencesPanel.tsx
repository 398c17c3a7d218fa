import { useId } from "react";
import { useWords } from "#app/data/use-words.ts";
import {
  defaultPreferences,
  type PreferenceName,
  preferenceOptions,
  type Preferences,
} from "./preferences.ts";
import { changePreferences, usePreferences } from "./use-preferences.ts";
import styles from "./PreferencesPanel.module.css";
import { Dialog } from "#app/ui/Dialog.tsx";

export interface PreferencesPanelProps {
  onClose: () => void;
  /** Opens the list of keyboard shortcuts instead. */
  onHelp: () => void;
}

/** The dialog in which readers choose their preferences. A choice applies at once. */
export function PreferencesPanel({ onClose, onHelp }: PreferencesPanelProps) {
  const words = useWords();
  const { keys } = usePreferences();
  return (
    <Dialog title={words.preferences} onClose={onClose}>
      <div className={styles.choices}>
        <OptionGroup name="theme" label={words.theme} labels={words.themes} />
        <OptionGroup name="size" label={words.textSize} labels={words.textSizes} />
        <OptionGroup name="width" label={words.lineWidth} labels={words.lineWidths} />
        <OptionGroup name="face" label={words.face} labels={words.faces} />
        <OptionGroup name="setting" label={words.setting} labels={words.settings} />
        <label className={styles.keys}>
          <input
            type="checkbox"
            checked={keys === "on"}
            onChange={({ target }) => changePreferences({ keys: target.checked ? "on" : "off" })}
          />
          {words.singleKeys}
        </label>
      </div>
      <div className={styles.foot}>
        <button type="button" onClick={() => changePreferences(defaultPreferences)}>
          {words.resetPreferences}
        </button>
        <button type="button" onClick={onHelp}>
          {words.shortcuts}
        </button>
      </div>
    </Dialog>
  );
}

interface OptionGroupProps<Name extends PreferenceName> {
  name: Name;
  label: string;
  labels: Record<Preferences[Name], string>;
}

function OptionGroup<Name extends PreferenceName>({ name, label, labels }: OptionGroupProps<Name>) {
  const group = useId();
  const chosen = usePreferences()[name];
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div>
        {preferenceOptions[name].map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={group}
              checked={value === chosen}
              onChange={() => changePreferences({ [name]: value })}
            />
            <span>{labels[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
