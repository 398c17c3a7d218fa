import { useEffect } from "react";
import { lazyPart } from "#app/ui/lazy-part.ts";
import { ToolView, useTool } from "#app/ui/use-tool.tsx";
import { useWords } from "#app/data/use-words.ts";
import { applyChangesOfOtherTabs } from "#app/preferences/use-preferences.ts";
import type { PreferencesPanelProps } from "#app/preferences/PreferencesPanel.tsx";
import { useShortcuts } from "#app/shortcuts/use-shortcuts.ts";

const loadPanel = lazyPart(() =>
  import("#app/preferences/PreferencesPanel.tsx").then((module) => module.PreferencesPanel),
);
const loadHelp = lazyPart(() =>
  import("#app/shortcuts/ShortcutsDialog.tsx").then((module) => module.ShortcutsDialog),
);

/** The button that opens the reader's preferences. It also turns on the keyboard shortcuts. */
export function PreferencesButton() {
  const words = useWords();
  const tool = useTool<PreferencesPanelProps>();
  const { show, close } = tool;
  const showHelp = () => show(loadHelp);
  useShortcuts(showHelp);
  useEffect(applyChangesOfOtherTabs, []);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => show(loadPanel)}>
        <span aria-hidden="true">Aa</span> <span>{words.preferences}</span>
      </button>
      <ToolView tool={tool} props={{ onClose: close, onHelp: showHelp }} />
    </>
  );
}
