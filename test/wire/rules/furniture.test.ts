import { describe, expect, test } from "vitest";
import { parse } from "#wire/parse.ts";

const options = { source: "2021/05/06/furniture.txt", timeZone: "UTC", language: "en" };
const first =
  "The harbour opened again on Thursday after three weeks in which no ship had left it.";
const last =
  "Nobody could say when the second basin will follow, the harbour master told the paper.";

function read(...blocks: string[]) {
  const text = ["Harbour opens again", "2021-05-06 10:00", ...blocks].join("\n\n");
  const { article, dropped } = parse(text, options);
  return {
    article,
    texts: article?.body.map((block) => ("text" in block ? block.text : block.kind)),
    dropped,
  };
}

describe("lines that a site sets around an article", () => {
  test.for([
    "Sign up for our newsletter",
    "Subscribe to the Harbour newsletter and never miss a tide",
    "Get the day's news in your inbox every morning",
    "Abonnieren Sie unseren Newsletter",
    "Inscrivez-vous à notre infolettre",
    "Suscríbete a nuestro boletín",
    "Подпишитесь на нашу рассылку",
    "Follow us on Twitter @harbour",
    "Follow The Harbour Post on Instagram and Facebook",
    "Suivez-nous sur Facebook",
    "Folgen Sie uns auf Instagram",
    "تابعونا على فيسبوك",
    "Share on LinkedIn",
    "Facebook",
    "WhatsApp",
    "4 min read",
    "Lesezeit: 3 Minuten",
    "Article continues after this advertisement",
    "View gallery",
    "Listen to this article",
    "View Comments",
    "12 comments",
    "Leave a comment below",
    "Join the discussion",
    "Tweet this",
    "AD",
    "Sponsored by Weir Bank",
    "Download our app",
    "Click here to see the pictures",
    "Read more about the ferry here",
    "Sign up to Harbour Daily, our morning email",
    "Kommentare anzeigen",
  ])("%s", (line) => {
    const { texts, dropped } = read(first, line, last);
    expect(texts).toEqual([first, last]);
    expect(dropped.some(({ rule, text }) => rule === "furniture" && text === line)).toBe(true);
  });

  test.for([
    "Follow the river north and you come to Hull.",
    "The bank said that it would subscribe to the new shares.",
    "“Sign up for our newsletter” is all that the page says.",
    "Sign up or stay away, the mayor told the traders on Monday.",
    "Twitter said on Monday that it had closed the account.",
    "Comments by the minister moved the market again on Tuesday.",
  ])("but not copy: %s", (line) => {
    expect(read(first, line, last).texts).toEqual([first, line, last]);
  });

  test("take the titles below their label with them", () => {
    const { texts, article } = read(
      first,
      "Related stories\nFerry line sold\nTug sinks off Hull",
      last,
      "Most read",
      "Ferry line sold",
      "Is the dredger lost?",
    );
    expect(texts).toEqual([first, last]);
    expect(article?.credits).toEqual([]);
  });
});

test("a label of other articles above prose may head a part of the text", () => {
  expect(read(first, "Don't miss", last).texts).toEqual([first, "Don't miss", last]);
  expect(read(first, "Don't miss", "Ferry line sold", last).texts).not.toContain("Don't miss");
});

describe("marks that end a text", () => {
  test.for(["-30-", "###", "# # #", "ENDS", "-0-", "(more)", "___", "* * *"])("%s", (mark) => {
    const { texts, dropped } = read(first, last, mark);
    expect(texts).toEqual([first, last]);
    expect(dropped).toContainEqual({ rule: "end-mark", line: 9, text: mark });
  });

  test("leave what follows them to the other rules", () => {
    expect(
      read(first, "-30-", "Ask for Nora Castell in the harbour office if you want to know more.")
        .texts,
    ).toEqual([first, "Ask for Nora Castell in the harbour office if you want to know more."]);
  });
});

describe("the credit of a picture on a line of its own", () => {
  test.for([
    "Nora Castell / Weir Images",
    "Nora Castell/HP",
    "Nora Castell, HP",
    "Image copyright Weir Images",
    "Photograph: Nora Castell",
    "Foto: Nora Castell",
    "Photo by Nora Castell",
  ])("is no sub-heading: %s", (line) => {
    const { texts, dropped } = read(first, line, last);
    expect(texts).toEqual([first, last]);
    expect(dropped).toContainEqual({ rule: "picture-credit", line: 7, text: line });
  });
});

test("figures that come twice are published twice", () => {
  expect(read("Votes by ward:", "12", "12", "7-3", "7-3", last).texts).toEqual([
    "Votes by ward:",
    "12",
    "12",
    "7-3",
    "7-3",
    last,
  ]);
});

describe("what an article says of its own changes", () => {
  test.for([
    "This article was amended on 7 May 2021 to correct the name of the dredger.",
    "An earlier version of this story gave a wrong day.",
    "In einer früheren Version hieß es, der Hafen sei seit Mai geschlossen.",
    "Cet article a été modifié le 7 mai.",
    "* This article was amended on 7 May 2021.",
    "Editor's note: An earlier version gave the wrong year.",
    "• Correction, 7 May: The dredger is the Anna Weir.",
  ])("is a correction at its foot: %s", (line) => {
    const { article, texts } = read(first, last, line);
    expect(texts).toEqual([first, last]);
    expect(article?.corrections).toEqual([line]);
  });
});
