import { useEffect } from "react";
import { useOnDemand } from "#app/use-on-demand.ts";
import { useWords } from "#app/use-words.ts";
import { followOtherTabs } from "./preferences.ts";
import type { PanelProps } from "./PreferencesPanel.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

const panel = async () => (await import("./PreferencesPanel.tsx")).PreferencesPanel;
const help = async () => (await import("./HelpDialog.tsx")).HelpDialog;

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
