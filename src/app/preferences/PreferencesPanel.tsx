import { useId } from "react";
import { useWords } from "#app/data/use-words.ts";
import { type Choice, choices, type Preferences, standard } from "./choices.ts";
import { choose, usePreferences } from "./preferences.ts";
import styles from "./PreferencesPanel.module.css";
import { Dialog } from "#app/ui/Dialog.tsx";

export interface PanelProps {
  onClose: () => void;
  /** Opens the list of shortcuts in its place. */
  onHelp: () => void;
}

/** What a reader may choose, applied at once. */
export function PreferencesPanel({ onClose, onHelp }: PanelProps) {
  const words = useWords();
  const { keys } = usePreferences();
  return (
    <Dialog title={words.reading} onClose={onClose}>
      <div className={styles.choices}>
        <ChoiceOf name="theme" label={words.theme} labels={words.themes} />
        <ChoiceOf name="size" label={words.textSize} labels={words.textSizes} />
        <ChoiceOf name="width" label={words.lineWidth} labels={words.lineWidths} />
        <ChoiceOf name="face" label={words.face} labels={words.faces} />
        <ChoiceOf name="setting" label={words.setting} labels={words.settings} />
        <label className={styles.keys}>
          <input
            type="checkbox"
            checked={keys === "on"}
            onChange={({ target }) => choose({ keys: target.checked ? "on" : "off" })}
          />
          {words.singleKeys}
        </label>
      </div>
      <div className={styles.foot}>
        <button type="button" onClick={() => choose(standard)}>
          {words.asItWas}
        </button>
        <button type="button" onClick={onHelp}>
          {words.shortcuts}
        </button>
      </div>
    </Dialog>
  );
}

interface ChoiceProps<Name extends Choice> {
  name: Name;
  label: string;
  labels: Record<Preferences[Name], string>;
}

function ChoiceOf<Name extends Choice>({ name, label, labels }: ChoiceProps<Name>) {
  const group = useId();
  const chosen = usePreferences()[name];
  const offered = choices[name] as readonly string[] as readonly Preferences[Name][];
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div>
        {offered.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={group}
              checked={value === chosen}
              onChange={() => choose({ [name]: value })}
            />
            <span>{labels[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
