import { type ComponentType, useState } from "react";

/** A view whose code is loaded when it is first asked for; where it does not arrive, nothing opens. */
export function useOnDemand<Props>(): {
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
