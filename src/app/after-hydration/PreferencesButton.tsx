import { useEffect } from "react";
import { useLazyDialog } from "#app/ui/use-lazy-dialog.ts";
import { useWords } from "#app/data/use-words.ts";
import { applyChangesOfOtherTabs } from "#app/preferences/use-preferences.ts";
import type { PreferencesPanelProps } from "#app/preferences/PreferencesPanel.tsx";
import { useShortcuts } from "#app/shortcuts/use-shortcuts.ts";

const loadPanel = () =>
  import("#app/preferences/PreferencesPanel.tsx").then((module) => module.PreferencesPanel);
const loadHelp = () =>
  import("#app/shortcuts/ShortcutsDialog.tsx").then((module) => module.ShortcutsDialog);

/** The button that opens the reader's preferences. It also turns on the keyboard shortcuts. */
export function PreferencesButton() {
  const words = useWords();
  const { View, show, close } = useLazyDialog<PreferencesPanelProps>();
  const showHelp = () => show(loadHelp);
  useShortcuts(showHelp);
  useEffect(applyChangesOfOtherTabs, []);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => show(loadPanel)}>
        <span aria-hidden="true">Aa</span> <span>{words.preferences}</span>
      </button>
      {View && <View onClose={close} onHelp={showHelp} />}
    </>
  );
}
