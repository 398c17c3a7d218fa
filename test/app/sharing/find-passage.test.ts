import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { anchorOf } from "#edition/anchor.ts";
import { findPassage } from "#app/sharing/find-passage.ts";
import { passageFragment } from "#app/sharing/passage-link.ts";
import { requestedPassage } from "#app/sharing/requested-passage.ts";

afterEach(() => {
  history.replaceState(null, "", "/");
  document.body.replaceChildren();
});

/** Shows paragraphs as the body of an article. */
function bodyOf(...texts: string[]): HTMLElement {
  const body = document.createElement("div");
  body.className = "article-body";
  for (const [index, text] of texts.entries()) {
    const paragraph = document.createElement("p");
    paragraph.id = anchorOf({ kind: "paragraph", text }, index + 1);
    paragraph.textContent = text;
    body.append(paragraph);
  }
  document.body.replaceChildren(body);
  return body;
}

/** What a link with a fragment leads to. */
function follow(fragment: string, body: HTMLElement) {
  history.replaceState(null, "", `/2020/01/04/tide/${fragment}`);
  const passage = requestedPassage(location.hash);
  return passage && findPassage(passage, body);
}

function rangeIn(body: Element, [from, start]: [number, number], [to, end]: [number, number]) {
  const range = document.createRange();
  range.setStart(body.children[from]!.firstChild!, start);
  range.setEnd(body.children[to]!.firstChild!, end);
  return range;
}

const texts = [
  "The quay opens at noon.",
  "Boats wait, as ever.",
  "No boat leaves before the tide.",
];

test.each([
  ["she%20said%20%22no%22", "she said “no”"],
  ["it%27s%20%22done%22%20%2D,then.", "it’s “done” – and then."],
  ["It’s%20one", "It's one"],
])("a passage of a changed article is found whatever its marks: %s", (text, found) => {
  const body = bodyOf("Then she said “no” and it’s “done” – and then. It's one.");
  expect(follow(`#p1-old:~:text=${text}&blocks=p1-old`, body)?.range?.toString()).toBe(found);
});

test("the link of any passage leads to exactly its text", () => {
  const words = fc.stringMatching(/^[a-z港é,-]{1,9}( [a-zöß.-]{1,9}){3,9}$/u);
  const places = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), places, (all, [a, b, c, d]) => {
      const body = bodyOf(...all);
      const [first, second] = [a % all.length, b % all.length].toSorted((x, y) => x - y);
      const start = c % all[first!]!.length;
      const end = first === second ? all[second!]!.length : 1 + (d % all[second!]!.length);
      const range = rangeIn(body, [first!, start], [second!, end]);
      const fragment = passageFragment(range);
      fc.pre(fragment !== undefined && range.toString().trim() !== "");
      const found = follow(fragment!, body)!;
      expect(found.range!.toString().trim()).toBe(range.toString().trim());
      expect(found.unchanged).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a passage in a paragraph that was edited elsewhere is found, and the text around it is known to have changed", () => {
  const body = bodyOf(...texts);
  const fragment = passageFragment(rangeIn(body, [1, 0], [1, 10]))!;
  const found = follow(fragment, bodyOf(texts[0]!, "Boats wait, and wait.", texts[2]!))!;
  expect(found.range!.toString()).toBe("Boats wait");
  expect(found.unchanged).toBe(false);
});

test("a passage that was deleted leads to where it was", () => {
  const fragment = passageFragment(rangeIn(bodyOf(...texts), [1, 0], [1, 10]))!;
  const edited = bodyOf(texts[0]!, "Ships lie at anchor.", texts[2]!);
  expect(follow(fragment, edited)).toEqual({ block: edited.children[1], unchanged: false });
});

test("a paragraph that has only moved is found unchanged", () => {
  const fragment = passageFragment(rangeIn(bodyOf(...texts), [1, 0], [1, 10]))!;
  const moved = bodyOf("A line above.", ...texts);
  const found = follow(fragment, moved)!;
  expect(found.block).toBe(moved.children[2]);
  expect([found.range!.toString(), found.unchanged]).toEqual(["Boats wait", true]);
});

test("the link of a paragraph needs no directives", () => {
  const body = bodyOf(...texts);
  expect(follow(`#${body.children[1]!.id}`, body)).toEqual({
    block: body.children[1],
    unchanged: true,
  });
});

test("punctuation at the end of a link does no harm", () => {
  const body = bodyOf(...texts);
  const fragment = passageFragment(rangeIn(body, [1, 0], [1, 10]))!;
  expect(follow(`${fragment}).`, body)).toEqual(follow(fragment, body));
  expect(follow(`#${body.children[1]!.id}.”`, body)!.block).toBe(body.children[1]);
});

test.each(["", "#text", "#p1", "#:~:text=tide", "#p1-abc:~:text=%E0%A4%A", "#p9-zzz:~:at=x.y"])(
  "an address that ends in %j does no harm",
  (fragment) => {
    expect(() => follow(fragment, bodyOf(...texts))).not.toThrow();
  },
);

test("the address with which the document was opened does not count for another article", () => {
  history.replaceState(null, "", "/2020/01/05/ebb/#p1-fff");
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([
    { name: `${location.origin}/2020/01/04/tide/#p1-abc:~:text=tide` } as PerformanceEntry,
  ]);
  expect(requestedPassage(location.hash)).toEqual({ anchor: "p1-fff", blocks: ["p1-fff"] });
});

test("directives that the browser has removed from the address are read from the navigation entry", () => {
  history.replaceState(null, "", "/2020/01/04/tide/#p1-abc");
  vi.spyOn(performance, "getEntriesByType").mockReturnValue([
    { name: `${location.href}:~:text=tide&blocks=p1-abc.p2-def&at=3.9` } as PerformanceEntry,
  ]);
  expect(requestedPassage(location.hash)).toEqual({
    anchor: "p1-abc",
    blocks: ["p1-abc", "p2-def"],
    at: [3, 9],
    text: "tide",
  });
});
