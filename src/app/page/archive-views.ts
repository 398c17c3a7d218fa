import { ArchivePage } from "./ArchivePage.tsx";
import { DayPage } from "./DayPage.tsx";
import { MonthPage } from "./MonthPage.tsx";
import { WithdrawnPage } from "./WithdrawnPage.tsx";
import { YearPage } from "./YearPage.tsx";

/** The component for each kind of page that may be at an address by date. In a script of its own, which a first visit elsewhere does not wait for. */
export const archiveViews = {
  archive: ArchivePage,
  year: YearPage,
  month: MonthPage,
  day: DayPage,
  withdrawn: WithdrawnPage,
};
