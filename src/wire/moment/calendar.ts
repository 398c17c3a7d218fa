// The names of months and days of the week, in the languages that wires come in, from Intl.

/** English first: most names are found there, and reading those of all other languages takes long. */
const groups: { letters: RegExp; languages: string }[] = [
  { letters: /^\p{sc=Latin}/u, languages: "en" },
  {
    letters: /^\p{sc=Latin}/u,
    languages: "de fr es pt it nl af sv da nb fi pl cs sk hu ro tr id sw ca lt et ms fil zu xh",
  },
  { letters: /^\p{sc=Cyrillic}/u, languages: "ru uk bg sr" },
  { letters: /^\p{sc=Arabic}/u, languages: "ar fa ur ar-LB ar-DZ ar-MA" },
  { letters: /^\p{sc=Greek}/u, languages: "el" },
  { letters: /^\p{sc=Hebrew}/u, languages: "he" },
  { letters: /^\p{sc=Devanagari}/u, languages: "hi" },
  { letters: /^\p{sc=Bengali}/u, languages: "bn" },
  { letters: /^[\p{sc=Han}\p{sc=Hangul}]/u, languages: "ja ko" },
];

interface Names {
  months: Map<string, number>;
  /** Bit 1 for Monday up to bit 7 for Sunday: a short name may be two days in two languages. */
  weekdays: Map<string, number>;
}

const known = new Map<string, Names>();
let persian: string[] | undefined;

/** The number of a month by its name or its short form; undefined for any other word. */
export function monthNamed(word: string): number | undefined {
  // In Hebrew "in" is the first letter of the month.
  const own = word.replace(/^ב(?=\p{sc=Hebrew}{3})/u, "");
  return find(own, ({ months }, name) => months.get(name) ?? shortened(months, name));
}

/** The number of a month of the Persian calendar by its Persian name. */
export function persianMonthNamed(word: string): number | undefined {
  if (!/^\p{sc=Arabic}/u.test(word)) return undefined;
  persian ??= readPersianMonths();
  return persian.indexOf(fold(word)) + 1 || undefined;
}

/** The days of the week that a word can name, as numbers from 1, Monday; none where it names no day. */
export function weekdaysNamed(word: string): number[] {
  const bits = find(word, ({ weekdays }, name) => weekdays.get(name)) ?? 0;
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => bits & (1 << day));
}

function find(
  word: string,
  look: (names: Names, name: string) => number | undefined,
): number | undefined {
  const name = fold(word);
  for (const { letters, languages } of groups) {
    if (!letters.test(name)) continue;
    const names = known.get(languages) ?? readNames(languages.split(" "));
    known.set(languages, names);
    const found = look(names, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The month that a Russian or Greek short form of three letters or more can only be: Intl has one form, papers have several. */
function shortened(months: Map<string, number>, name: string): number | undefined {
  if (name.length < 3 || !/^[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(name)) return undefined;
  const found = new Set(
    [...months].filter(([one]) => one.startsWith(name)).map(([, month]) => month),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

// Without accents and points, and with one form of the letters that Arabic and Persian write in two.
function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replaceAll(/[.\p{Mn}׳'’॰]/gu, "")
    .replaceAll("ı", "i")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک")
    .normalize("NFC");
}

function readNames(languages: string[]): Names {
  const found: Names = { months: new Map([["sept", 9]]), weekdays: new Map() };
  for (const language of languages)
    for (const length of ["long", "short"] as const) readLanguage(found, language, length);
  return found;
}

function readLanguage(found: Names, language: string, length: "long" | "short"): void {
  const inDate = formatOf(language, { weekday: length, day: "numeric", month: length });
  const alone = formatOf(language, { month: length });
  for (let month = 0; month < 12; month++) {
    const weekday = (month % 7) + 1;
    const date = dayInMonth(month, weekday);
    const parts = inDate.formatToParts(date);
    const nameOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
    for (const name of [nameOf("month"), alone.format(date)].map(fold))
      if (/^\p{L}/u.test(name) && !found.months.has(name)) found.months.set(name, month + 1);
    const name = nameOf("weekday");
    for (const one of new Set([name, name.replace(/^יום /u, "")].map(fold)))
      found.weekdays.set(one, (found.weekdays.get(one) ?? 0) | (1 << weekday));
  }
}

function dayInMonth(month: number, weekday: number): Date {
  const first = new Date(Date.UTC(2021, month, 1));
  return new Date(Date.UTC(2021, month, 1 + ((weekday - first.getUTCDay() + 7) % 7)));
}

function readPersianMonths(): string[] {
  const format = formatOf("fa", { calendar: "persian", month: "long" });
  return Array.from({ length: 12 }, (_, month) =>
    fold(format.format(Date.UTC(2021, month + 3, 5))),
  );
}

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { calendar: "gregory", timeZone: "UTC", ...options });
}
