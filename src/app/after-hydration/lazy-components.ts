// The components of `components.ts`, loaded after hydration. Pressed HTML does not have them.
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";

const load = () => import("./components.ts");

export const NewerList = lazyAfterHydration(() => load().then((all) => all.NewerList));
export const PreferencesButton = lazyAfterHydration(() =>
  load().then((all) => all.PreferencesButton),
);
export const ReadStatus = lazyAfterHydration(() => load().then((all) => all.ReadStatus));
export const ResumePrompt = lazyAfterHydration(() => load().then((all) => all.ResumePrompt));
export const StartedList = lazyAfterHydration(() => load().then((all) => all.StartedList));
