// What a dateline is made of: places and days.
import { monthNamed, weekdaysNamed } from "#wire/moment/calendar.ts";
import { isDeskMark } from "#wire/desk-marks.ts";

const particles = new Set(
  "a al am an and au aux bei da das de dei del della den der des di do dos du e el en et hoek im in la las le les los nad o of ob op sur the ter und upon van vom von y zu".split(
    " ",
  ),
);

/** Tells whether a text may name a place, a region with it, or two places: words in capitals and small words between. */
export function isPlace(text: string): boolean {
  if (text.length < 2 || text.length > 70 || /[!?;:"“”„«»|=_@#]|\.\.|\d{3}/u.test(text))
    return false;
  const words = text.split(/[\s,/]+/).filter(Boolean);
  const [first = ""] = words;
  if (words.length > 9 || !/^[\p{Lu}\p{Lt}\p{Lo}'’‘]/u.test(first) || isDeskMark(text))
    return false;
  if (text.length < 3 && !/^\p{Lo}/u.test(text) && !/^\p{Lu}{2}$/u.test(text)) return false;
  // A sentence of German has nearly as many capitals, and a label has nothing else.
  const [city = ""] = text.split(",");
  if (city.split(/[\s/]+/).length > (/\sand\s/u.test(city) ? 6 : 4) || /^by\s/iu.test(text))
    return false;
  return words.every(
    (word) =>
      /^(?:\p{Ll}{1,2}['’])?[\p{Lu}\p{Lt}\p{Lo}'’‘][\p{L}\p{M}'’‘-]{0,24}\.?$|^(?:\p{Lu}\.){2,4}$/u.test(
        word,
      ) || particles.has(word),
  );
}

/** Tells whether a text is a day of a dateline: `Feb. 3`, `3 February 2020`, `Monday`, `3 (Monday)`. */
export function isDay(text: string): boolean {
  if (text.length > 30) return false;
  const words = text
    .split(/[\s,]+/)
    .map((word) => word.replace(/\.$/, ""))
    .filter((word) => word && !/^(?:de|of|di)$/i.test(word));
  const [one = "", two = "", three] = words;
  if (words.length === 1) return weekdaysNamed(one).length > 0 && one.length > 3;
  if (weekdaysNamed(one).length > 0 && two) return isDay(words.slice(1).join(" "));
  const isMonthAndDay =
    (monthNamed(one) !== undefined && isNumber(two)) ||
    (isNumber(one) && monthNamed(two) !== undefined);
  return isMonthAndDay && (three === undefined || /^\p{Nd}{4}$/u.test(three)) && words.length <= 3;
}

function isNumber(word: string): boolean {
  return /^[\p{Nd}]{1,2}(?:st|nd|rd|th|er|º)?$/u.test(word);
}

/** Words that open a sentence and are no places. */
const openers = new Set(
  "the this that these those a an and but or so yes no not now then today tonight yesterday tomorrow here there it he she we they i you what why who where when how if still also however result results note update background summary analysis opinion comment question answer der die das und aber nein ja nicht heute gestern morgen hier dort was warum wer wo wann wie le la les un une et mais non oui hier demain aujourd'hui el los las y pero sí no hoy ayer mañana o os as e mas sim não hoje ontem il lo gli ma sì oggi ieri domani de het een en maar nee vandaag gisteren".split(
    " ",
  ),
);

/** Tells whether one to three words in small letters are a place alone, where a sentence follows that has no such dash itself. */
export function mayBePlaceAlone(name: string, rest: string): boolean {
  const words = name.split(/\s/);
  const [first = ""] = words;
  if (words.length > 3 || name.includes(",") || name.includes("/") || name.length > 40)
    return false;
  if (!/\p{Ll}/u.test(name) || openers.has(first.toLowerCase()) || first.length < 2) return false;
  if (weekdaysNamed(name).length > 0 || monthNamed(name) !== undefined) return false;
  const opens = /^["'“”„«»‘’¿¡]?[\p{Lu}\p{Lt}]/u.test(rest);
  const sentence = /^[^.!?]*/.exec(rest.slice(0, 400))?.[0] ?? "";
  const again = sentence.match(/\s[-–—]\s/g)?.length ?? 0;
  if (/\d\s?[-–:]\s?\d/.test(rest.slice(0, 60))) return false;
  return opens && rest.length >= 40 && /\p{Ll}/u.test(rest.slice(0, 80)) && again !== 1;
}
