import { type ComponentType, useState } from "react";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { ToolFailure } from "./ToolFailure.tsx";
import { useReturnOfFocus } from "./use-return-of-focus.ts";

/** Something that a reader opens: a dialog, or a player. */
interface Tool<Props> {
  View: ComponentType<Props> | undefined;
  failed: boolean;
  /** Opens the component that arrives. */
  show: (load: () => Promise<ComponentType<Props>>) => void;
  close: () => void;
  fail: () => void;
}

/** The state of a tool whose script loads when it is first opened. */
export function useTool<Props>(): Tool<Props> {
  const [View, setView] = useState<ComponentType<Props>>();
  const [failed, setFailed] = useState(false);
  const rememberFocus = useReturnOfFocus(View !== undefined);
  const end = (hasFailed: boolean) => {
    setView(undefined);
    setFailed(hasFailed);
  };
  const fail = () => end(true);
  const show = (load: () => Promise<ComponentType<Props>>) => {
    setFailed(false);
    // From one dialog to the next the first opener stays.
    if (!View) rememberFocus();
    void load().then((loaded) => setView(() => loaded), fail);
  };
  return { View, failed, show, close: () => end(false), fail };
}

interface ToolViewProps<Props> {
  tool: Tool<Props>;
  props: Props;
}

/** A tool, while it is open. Where it does not load, or fails, the page stays as it is, and a notice says so. */
export function ToolView<Props extends object>({ tool, props }: ToolViewProps<Props>) {
  const { View, failed, close, fail } = tool;
  if (failed) return <ToolFailure onClose={close} />;
  return (
    View && (
      <ErrorBoundary onError={fail}>
        <View {...props} />
      </ErrorBoundary>
    )
  );
}
