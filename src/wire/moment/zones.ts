// The time zones that a stamp can name.

/** What a zone of a source means: an offset, a zone of IANA whose offset depends on the day, or letters that can be several. */
export interface Zone {
  /** `+02:00` */
  offset?: string;
  /** `America/New_York` */
  timeZone?: string;
  /** As it is written, where its meaning is not known for sure. */
  zone?: string;
}

const offsets = new Map<string, string>(
  Object.entries({
    "+00:00": "Z GMT UTC UT WET",
    "+01:00": "WAT CET MEZ WEST",
    "+02:00": "SAST CAT CEST MESZ EET",
    "+03:00": "EAT EEST MSK TRT МСК",
    "+03:30": "IRST",
    "+05:00": "PKT",
    "+05:45": "NPT",
    "+07:00": "WIB ICT",
    "+08:00": "HKT SGT WITA PHT MYT AWST",
    "+09:00": "JST KST WIT",
    "+10:00": "AEST",
    "+11:00": "AEDT",
    "+12:00": "NZST",
    "+13:00": "NZDT",
    "-03:00": "BRT ART",
    "-04:00": "EDT",
    "-05:00": "EST CDT",
    "-06:00": "MDT",
    "-07:00": "MST PDT",
    "-08:00": "PST AKDT",
    "-09:00": "AKST",
    "-10:00": "HST",
  }).flatMap(([offset, names]) => names.split(" ").map((name) => [name, offset] as const)),
);

/** Names in words, and those in letters that mean the time of the season. */
const places: [RegExp, string][] = [
  [/^(?:ET\b|(?:US |U\.S\. )?eastern(?: (?:standard |daylight )?time)?\b)/iu, "America/New_York"],
  [/^(?:CT\b|(?:US )?central (?:standard |daylight )?time\b)/iu, "America/Chicago"],
  [/^(?:MT\b|(?:US )?mountain (?:standard |daylight )?time\b)/iu, "America/Denver"],
  [/^(?:PT\b|(?:US )?pacific(?: (?:standard |daylight )?time)?\b)/iu, "America/Los_Angeles"],
  [/^(?:central european (?:summer )?time\b|heure de paris\b)/iu, "Europe/Paris"],
  [/^greenwich mean time\b/iu, "UTC"],
  [/^(?:london|british summer|UK) time\b/iu, "Europe/London"],
  [/^(?:hora peninsular)(?!\p{L})/iu, "Europe/Madrid"],
  [/^(?:moscow time\b|по московскому времени(?!\p{L}))/iu, "Europe/Moscow"],
  [/^india(?:n)? (?:standard )?time\b/iu, "Asia/Kolkata"],
  [/^(?:beijing|china standard) time\b|^北京时间|^北京時間/iu, "Asia/Shanghai"],
  [/^hong kong time\b/iu, "Asia/Hong_Kong"],
  [/^(?:tokyo|japan(?: standard)?) time\b|^日本時間/iu, "Asia/Tokyo"],
  [/^(?:seoul|korea(?: standard)?) time\b/iu, "Asia/Seoul"],
  [/^(?:hora de brasília|horário de brasília)(?!\p{L})/iu, "America/Sao_Paulo"],
  [/^(?:south african? (?:standard )?time)\b/iu, "Africa/Johannesburg"],
  [/^بتوقيت غرينتش(?!\p{L})/u, "UTC"],
  [/^بتوقيت (?:مكة(?: المكرمة)?|السعودية)(?!\p{L})/u, "Asia/Riyadh"],
];

/** Letters that several zones have. */
const unsure = new Set("AMT AST BST CST GST IST SST WST".split(" "));

/** A zone where it is found: how long its name is, and whether its people put the month before the day. */
interface FoundZone {
  zone: Zone;
  length: number;
  monthFirst?: true;
}

/** Reads the zone that a text begins with, behind a time. */
export function readZone(text: string): FoundZone | undefined {
  const found = findZone(text);
  const name = found && text.slice(0, found.length);
  const isAmerican =
    name !== undefined &&
    (/^[ECMP][SD]?T$/.test(name) ||
      /^(?:U\.?S\.? )?(?:eastern|central (?!eur)|mountain|pacific)\b/iu.test(name));
  return found && isAmerican ? { ...found, monthFirst: true } : found;
}

function findZone(text: string): FoundZone | undefined {
  const numbers = /^(?:(?:GMT|UTC|UT)\s?)?([+−-])(\d\d)(?::?(\d\d))?(?!\d)/iu.exec(text);
  if (numbers) return fromNumbers(numbers);
  const hours = /^(?:GMT|UTC|UT)\s?([+−-])(\d)(?::?(\d\d))?(?!\d)/iu.exec(text);
  if (hours) return fromNumbers(hours);
  for (const [name, timeZone] of places) {
    const found = name.exec(text);
    if (found) return { zone: { timeZone }, length: found[0].length };
  }
  const [word = ""] = /^\p{L}{1,5}(?![\p{L}\p{N}])/u.exec(text) ?? [];
  const offset = offsets.get(word.toUpperCase());
  // `est` and `art` are words, too.
  if (offset && (word === word.toUpperCase() || /^(?:gmt|utc|sast)$/i.test(word)))
    return { zone: { offset }, length: word.length };
  const named = /^[A-Z]{2,5}$/.test(word) || unsure.has(word.toUpperCase());
  return named ? { zone: { zone: word }, length: word.length } : undefined;
}

// The zones farthest from Greenwich are 14 hours away.
function fromNumbers([whole, sign, hours = "", minutes = "00"]: RegExpExecArray): FoundZone {
  const length = whole.length;
  if (Number(hours) > 14 || Number(minutes) > 59) return { zone: { zone: whole }, length };
  const offset = `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`;
  return { zone: { offset }, length };
}
