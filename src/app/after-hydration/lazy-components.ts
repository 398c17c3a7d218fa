// The components of `components.ts`, loaded after hydration. Pressed HTML does not have them.
import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";

const load = () => import("./components.ts");

export const PreferencesButton = lazyAfterHydration(async () => (await load()).PreferencesButton);
export const ReadStatus = lazyAfterHydration(async () => (await load()).ReadStatus);
export const ResumePrompt = lazyAfterHydration(async () => (await load()).ResumePrompt);
export const StartedList = lazyAfterHydration(async () => (await load()).StartedList);
