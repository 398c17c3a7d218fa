// Apart from paths.ts, which every first visit loads.

/** Paths that the app spells only where an address leads nowhere. */
export const lookupPaths = {
  moved: "/moved.json",
  monthMap: (month: string) => `/sitemaps/${month}.xml`,
} as const;

// A path that begins with a year and a month, and the day and slug that it may have.
const datedPath = /^\/(\d{4})\/(\d\d)\/(?:(\d\d)\/([^/]+)?)?/u;

/** The month that a path begins with: `2020-01`. */
export function monthOfPath(path: string): string | undefined {
  const [, year, month] = datedPath.exec(path) ?? [];
  return year && `${year}-${month}`;
}

/** The day that a path begins with: `2020-01-04`. */
export function dayOfPath(path: string): string | undefined {
  const [, year, month, day] = datedPath.exec(path) ?? [];
  return day && `${year}-${month}-${day}`;
}

/** What follows the day in a path. */
export function slugOfPath(path: string): string | undefined {
  return datedPath.exec(path)?.[4];
}
