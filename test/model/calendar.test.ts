import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstWeekdayOf, shortWeekdayInWords, weekFrom, weeksOf } from "#model/calendar.ts";

const months = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`);

describe("the weeks of a month", () => {
  test("have every day once, in order, on its weekday", () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 6 }), (month, first) => {
        const weeks = weeksOf(month, first);
        const days = weeks.flat().filter((day) => day !== undefined);
        const { daysInMonth } = Temporal.PlainYearMonth.from(month);
        expect(days).toEqual(
          Array.from(
            { length: daysInMonth },
            (_, at) => `${month}-${String(at + 1).padStart(2, "0")}`,
          ),
        );
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          const misplaced = week.filter(
            (day, at) => day !== undefined && new Date(day).getUTCDay() !== (first + at) % 7,
          );
          expect(misplaced).toEqual([]);
        }
      }),
    );
  });

  test("are as few as the days need", () => {
    expect(weeksOf("2021-02", 1)).toHaveLength(4);
    expect(weeksOf("2020-08", 1)).toHaveLength(6);
  });
});

test("a week is named from its first weekday", () => {
  const names = weekFrom(6).map((day) => shortWeekdayInWords(day, "en"));
  expect(names).toEqual("Sat Sun Mon Tue Wed Thu Fri".split(" "));
});

test("weeks begin as Unicode's data says, for every language that this Node knows", () => {
  const regions =
    "AE AF AU BR CA CN DE DZ EG ES FR GB GR IL IN IQ IR IT JP KR MA MV MX NG NL PK PL PT RU SA SE SY TH TR TW US VN ZA";
  const primary =
    "am ar bn de el en es fa fi fr he hi id ja ko my nl pl ps pt ru sw th tr uk ur vi zh";
  for (const language of [...primary.split(" "), ...regions.split(" ").map((one) => `en-${one}`)]) {
    const { firstDay } = new Intl.Locale(language).getWeekInfo();
    expect([language, firstWeekdayOf(language)]).toEqual([language, firstDay % 7]);
  }
});
