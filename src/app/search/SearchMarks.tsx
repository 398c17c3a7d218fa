import { useEffect } from "react";
import { useLocation } from "react-router";
import { Stemmers } from "#search/stemmers.ts";
import { termOf } from "#search/terms.ts";
import { markWords } from "#search/snippet.ts";
import { parseQuery } from "#search/query.ts";
import { wordsOf } from "#search/cut-words.ts";
import { useAppContext } from "#app/data/app-context.ts";

/** Marks the words of a query in an article that was opened from search: `?q=iran`. The document stays as it is. */
export function SearchMarks() {
  const { search } = useLocation();
  const { masthead } = useAppContext();
  const text = new URLSearchParams(search).get("q") ?? "";
  useEffect(() => {
    if (text === "" || !("highlights" in CSS)) return undefined;
    let isOver = false;
    const mark = async () => {
      const ranges = await findRanges(text, masthead.language);
      if (!isOver) CSS.highlights.set("search", new Highlight(...ranges));
    };
    void mark();
    return () => {
      isOver = true;
      CSS.highlights.delete("search");
    };
  }, [text, masthead.language]);
  return null;
}

async function findRanges(text: string, language: string): Promise<Range[]> {
  const stemmers = new Stemmers(language);
  await stemmers.prepareFor(text);
  const asked = parseQuery(text).terms.filter(({ isExcluded }) => !isExcluded);
  const terms = new Set(
    asked.flatMap((term) => wordsOf(term.text)).map((word) => termOf(word, stemmers.of)),
  );
  const isAsked = (word: string) => terms.has(termOf(word, stemmers.of));
  return [...textNodes()].flatMap((node) =>
    markWords(node.data, isAsked).marks.map(({ from, to }) => {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range;
    }),
  );
}

function* textNodes(): Generator<Text> {
  const article = document.querySelector("main article");
  if (!article) return;
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) yield node;
}
