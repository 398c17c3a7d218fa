import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";
import { readDateline } from "#wire/rules/dateline.ts";

const options = { source: "2020/01/04/a.txt", timeZone: "Africa/Johannesburg", language: "en" };
const parseFirst = (text: string) => parse(`A headline\n\n${text}`, options).article;
const text = "The harbour closed at noon, and will stay closed until the storm is over.";

test.each([
  "BAGHDAD (Reuters)",
  "VIENNA",
  "BAGHDAD, January 6",
  "NEW YORK, Jan. 6 (AP)",
  "ST. JOHN’S",
  "SÃO PAULO",
])("%s is a dateline", (place) => {
  for (const dash of ["-", "–", "—", "--"]) {
    const article = parseFirst(`${place} ${dash} It began on Monday.`);
    expect(article?.dateline).toBe(place);
    expect(article?.body).toEqual([{ kind: "paragraph", text: "It began on Monday." }]);
  }
});

describe("a dateline", () => {
  test.each([
    ["Durban (dpa)", " - "],
    ["Durban", " – "],
    ["Port Shepstone", " - "],
    ["(WNN)", " -- "],
    ["DURBAN (AP)", " _ "],
    ["Durban, 3 ene (EFE)", ".- "],
    ["Durban, Feb 3 (Efe)", ".- "],
    ["DURBAN, Feb. 3", " — "],
    ["DURBAN, KwaZulu-Natal, Feb. 3, 2020 (Coast Wire)", " -- "],
    ["Durban, Md. (AP)", " — "],
    ["WASHINGTON, D.C.", " - "],
    ["DURBAN/PORT SHEPSTONE (Reuters)", " - "],
    ["DURBAN and PINETOWN, Feb 3 (AP)", " — "],
    ["Frankfurt/Main (dpa/lhe)", " - "],
    ["Rio de Janeiro (AFP)", " - "],
    ["L'Aquila, 3 feb. (ANSA)", " - "],
    ["DURBAN, Monday", " - "],
    ["Durban (KNA)", " "],
    ["NEW DELHI, Feb 3 (PTI)", " "],
    ["ISLAMABAD, Feb 3 (APP)", ": "],
    ["МОСКВА, 3 фев", " - "],
  ])("may be written %j before %j", (place, dash) => {
    expect(readDateline(`${place}${dash}${text}`)).toMatchObject({ place, rest: text });
  });

  test.each([
    ["القاهرة (رويترز)", " - ", "أغلق الميناء عند الظهر."],
    ["القاهرة 3 فبراير (رويترز)", " - ", "أغلق الميناء عند الظهر."],
    ["नई दिल्ली, 3 फरवरी (भाषा)", " ", "बंदरगाह दोपहर में बंद हुआ।"],
    ["תל אביב (רויטרס)", " - ", "הנמל נסגר בצהריים."],
    ["(서울=연합뉴스) 홍길동 기자 =", " ", "항구가 정오에 닫혔다."],
    ["新华社北京2月3日电", "", "港口中午关闭。"],
    ["（新华社北京2月3日电）", "", "港口中午关闭。"],
    ["[東京 3日 ロイター]", " - ", "港は正午に閉まった。"],
    ["【ワシントン＝中村】", "", "港は正午に閉まった。"],
    ["ДУРБАН, 3 января. /ТАСС/", ". ", "Порт закрылся в полдень."],
  ])("may be in another script: %j", (place, dash, rest) => {
    expect(readDateline(`${place}${dash}${rest}`)).toMatchObject({ place, rest });
  });

  test.each([
    "I - It began when nobody in the whole of the harbour was awake.",
    "VIENNA It began - and ended.",
    "VIENNA - ",
    "He said - NO - and left.",
    `Monday - ${text}`,
    `Yesterday – ${text}`,
    `But - ${text}`,
    `EXCLUSIVE - ${text}`,
    `January 2020 - ${text}`,
    "Durban - the old town - closed its harbour at noon and will keep it closed.",
    "Durban – Pinetown – Port Shepstone is the line that will be closed until noon.",
    "Durban United - Coast City 2-1 was what the board showed at half past nine.",
    `It is over (AP) - ${text}`,
    `Ann Lee (45) - ${text}`,
    "Ann Lee (Greens) said the harbour would stay closed.",
    `Castell said: ${text}`,
    `Große Freude am Montag in Durban (Natal): ${text}`,
    "Durban - It began.",
  ])("is not read where it is in doubt: %j", (copy) => {
    expect(readDateline(copy)).toBeUndefined();
  });

  const summary = "The harbour is closed, and nobody knows for how long it will be.";

  test("may stand below a summary", () => {
    const article = parseFirst(`${summary}\n\nDURBAN (Reuters) - ${text}`);
    expect(article?.dateline).toBe("DURBAN (Reuters)");
    expect(article?.body.map((block) => "text" in block && block.text)).toEqual([summary, text]);
  });

  test("is not a place in small letters there", () => {
    expect(parseFirst(`${summary}\n\nDurban - ${text}`)?.dateline).toBeUndefined();
  });

  test("may stand alone above a table", () => {
    const article = parseFirst(`DURBAN, Feb 26 -\n\nShr 80 cts vs 72 cts\n\n${text}`);
    expect(article?.dateline).toBe("DURBAN, Feb 26");
    expect(article?.body).toHaveLength(2);
  });

  test("is read once", () => {
    const article = parseFirst(`DURBAN - ${text}\n\nPINETOWN - ${text}`);
    expect(article?.dateline).toBe("DURBAN");
    expect(article?.body).toHaveLength(2);
  });
});
