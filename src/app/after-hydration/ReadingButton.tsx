import { useEffect } from "react";
import { useOnDemand } from "#app/ui/use-lazy-dialog.ts";
import { useWords } from "#app/data/use-words.ts";
import { followOtherTabs } from "#app/preferences/preferences.ts";
import type { PanelProps } from "#app/preferences/PreferencesPanel.tsx";
import { useShortcuts } from "#app/shortcuts/use-shortcuts.ts";

const panel = async () => (await import("#app/preferences/PreferencesPanel.tsx")).PreferencesPanel;
const help = async () => (await import("#app/shortcuts/HelpDialog.tsx")).HelpDialog;

/** The button to the reader's preferences, and the keys of the keyboard. */
export function ReadingButton() {
  const words = useWords();
  const { View, show, close } = useOnDemand<PanelProps>();
  const showHelp = () => show(help);
  useShortcuts(showHelp);
  useEffect(followOtherTabs, []);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => show(panel)}>
        <span aria-hidden="true">Aa</span> {words.reading}
      </button>
      {View && <View onClose={close} onHelp={showHelp} />}
    </>
  );
}
