import { type ComponentType, useState } from "react";

/** A dialog whose script loads when it is first opened. If the script does not arrive, nothing opens. */
export function useLazyDialog<Props>(): {
  View: ComponentType<Props> | undefined;
  show: (load: () => Promise<ComponentType<Props>>) => void;
  close: () => void;
} {
  const [View, setView] = useState<ComponentType<Props>>();
  const show = (load: () => Promise<ComponentType<Props>>) =>
    void load().then(
      (loaded) => setView(() => loaded),
      () => {},
    );
  return { View, show, close: () => setView(undefined) };
}
