// The names of months and weekdays, from Intl, in the languages of wires.
const languages =
  "en de fr es pt it nl af sv da nb fi pl cs sk hu ro tr id sw ru uk el ar fa hi bn zu xh".split(
    " ",
  );

interface Names {
  months: Map<string, number>;
  weekdays: Set<string>;
}

let names: Names | undefined;

/** The number of a month by its name or its short form; undefined for any other word. */
export function monthNamed(word: string): number | undefined {
  names ??= readNames();
  return names.months.get(fold(word));
}

/** Tells whether a word names a day of the week. */
export function isWeekday(word: string): boolean {
  names ??= readNames();
  return names.weekdays.has(fold(word));
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(".", "");
}

function readNames(): Names {
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const language of languages) {
    for (const length of ["long", "short"] as const) {
      const inDate = new Intl.DateTimeFormat(language, {
        calendar: "gregory",
        day: "numeric",
        month: length,
        timeZone: "UTC",
      });
      const alone = new Intl.DateTimeFormat(language, {
        calendar: "gregory",
        month: length,
        timeZone: "UTC",
      });
      const weekday = new Intl.DateTimeFormat(language, { weekday: length, timeZone: "UTC" });
      for (let month = 0; month < 12; month++) {
        const date = new Date(Date.UTC(2021, month, 15));
        const part = inDate.formatToParts(date).find(({ type }) => type === "month")?.value ?? "";
        for (const name of [part, alone.format(date)])
          if (/^\p{L}/u.test(name) && !months.has(fold(name))) months.set(fold(name), month + 1);
      }
      for (let day = 1; day <= 7; day++)
        weekdays.add(fold(weekday.format(new Date(Date.UTC(2021, 1, day)))));
    }
  }
  months.set("sept", 9);
  return { months, weekdays };
}
