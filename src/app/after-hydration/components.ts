// All in one file, so that one script holds them: each alone is too small for a request of its own.
export { NewerList } from "./NewerList.tsx";
export { PreferencesButton } from "./PreferencesButton.tsx";
export { StartedList } from "#app/reading-position/StartedList.tsx";
export { ReadStatus } from "#app/reading-position/ReadStatus.tsx";
export { ResumePrompt } from "#app/reading-position/ResumePrompt.tsx";
