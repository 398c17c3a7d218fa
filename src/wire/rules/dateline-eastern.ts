// The datelines of agencies that set no dash: `(서울=연합뉴스) ...`, `新华社北京2月3日电 ...`, `МОСКВА, 3 февраля. /ТАСС/. ...`

const shapes = [
  // Korean: a place and an agency, and often the reporter behind them.
  /^([([][^()[\]=]{1,20}=[^()[\]=]{1,20}[)\]](?:\s[^=.]{2,30}\s=(?=\s))?)\s*(\S.*)$/su,
  // Chinese: an agency, a place, a day and "wire".
  /^([(（]?[\p{sc=Han}\p{sc=Latin}·]{2,16}(?:\d{1,2}月)?\d{1,2}日(?:[电電讯訊]|综合电|綜合電)[)）]?)[\s:：，,]*(\S.*)$/su,
  // Japanese: an agency or a reporter behind the place, or a day in the brackets.
  /^(【[^【】]{1,16}[=＝][^【】]{1,16}】)\s*(\S.*)$/su,
  /^([[［【][^[\]【】［］]{1,16}\s?\d{1,2}日\s?[^[\]【】［］]{0,12}[\]］】])\s*(?:[-–—－]\s*)?(\S.*)$/su,
  // Russian: a place, a day and an agency between bars.
  /^(\p{Lu}[\p{Lu}\p{M} ,/-]{2,40},\s\d{1,2}\s\p{Ll}{3,9}\.?\s\/[^/]{2,20}\/)\.\s*(\S.*)$/su,
];

/** Splits such a dateline from the text that it opens. */
export function readEasternDateline(text: string): { place: string; rest: string } | undefined {
  if (!/^[\p{Ps}\p{sc=Han}\p{sc=Cyrillic}]/u.test(text)) return undefined;
  for (const shape of shapes) {
    const [, place, rest] = shape.exec(text) ?? [];
    if (place !== undefined && rest !== undefined) return { place, rest };
  }
  return undefined;
}
