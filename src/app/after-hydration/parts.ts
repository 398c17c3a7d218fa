// What a page gets once it stands, in one file: each part alone is too small to be asked for by itself.
export { ReadingButton } from "./ReadingButton.tsx";
export { StartedList } from "#app/reading-position/StartedList.tsx";
export { ReadingMark } from "#app/reading-position/ReadingMark.tsx";
export { ResumeOffer } from "#app/reading-position/ResumeOffer.tsx";
