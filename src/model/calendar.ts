// Apart from dates.ts, which every first visit loads.
import { wordingOf } from "./dates.ts";

/** Formats the weekday of a day in a language, in short: `Sat`. */
export const shortWeekdayInWords = wordingOf({ weekday: "short" });

/** Turns a month (`2020-01`) into its weeks, each of seven days: those of other months are undefined. A week begins on a weekday, of which Sunday is 0. */
export function weeksOf(month: string, firstWeekday: number): (string | undefined)[][] {
  const first = new Date(`${month}-01`);
  const before = (first.getUTCDay() - firstWeekday + 7) % 7;
  const count = lastDayOf(first);
  const length = Math.ceil((before + count) / 7);
  return Array.from({ length }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day >= 1 && day <= count ? `${month}-${String(day).padStart(2, "0")}` : undefined;
    }),
  );
}

function lastDayOf(first: Date): number {
  const last = new Date(first);
  last.setUTCMonth(first.getUTCMonth() + 1, 0);
  return last.getUTCDate();
}

/** A day of each weekday, for its name. A week begins on a weekday, of which Sunday is 0. */
export function weekFrom(firstWeekday: number): string[] {
  // The 1st of January 2023 was a Sunday.
  return Array.from({ length: 7 }, (_, at) => `2023-01-0${((firstWeekday + at) % 7) + 1}`);
}

// Where weeks do not begin on Monday (Unicode CLDR 48). Kept here, since not all browsers know.
const onSunday = new Set(
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW".split(
    " ",
  ),
);
const onSaturday = new Set("AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY".split(" "));

/** The weekday on which weeks begin for the readers of a language, of which Sunday is 0. Without a region, it is that of the region where most people speak the language. */
export function firstWeekdayOf(language: string): number {
  const { region = "" } = new Intl.Locale(language).maximize();
  if (onSunday.has(region)) return 0;
  if (onSaturday.has(region)) return 6;
  return region === "MV" ? 5 : 1;
}
