import type { IndexTable } from "#press/store/index-table.ts";
import { searchFiles } from "#search/file-names.ts";
import {
  listCount,
  listDue,
  listFor,
  listHash,
  listIn,
  listReplacedBy,
  type WordList,
  wordsPerList,
} from "#search/word-lists.ts";

/** Files by path; those that are gone have no text. */
type WordFiles = Map<string, string | undefined>;

// The store counts words in as many lists as there can be.
const finest = 16;

/** Keeps the lists of words that readers may complete, in step with the articles. */
export class SearchWords {
  readonly #table: IndexTable;
  /** What has changed. */
  readonly files: WordFiles = new Map();

  constructor(table: IndexTable) {
    this.#table = table;
  }

  /** Counts the words of the next article, which makes `count` articles, and writes the list that is due then. */
  add(words: readonly string[], count: number): void {
    this.#countAll(words, 1);
    const due = listDue(count);
    if (!due) return;
    this.files.set(pathOf(due), toText(this.#wordsOf(due)));
    const replaced = listReplacedBy(due);
    if (replaced) this.files.set(pathOf(replaced), undefined);
  }

  /** Counts words that an article had, and those that it has, and writes the lists that had counted it when there were `count` articles. The table has the article as it is now. */
  replace(before: readonly string[], after: readonly string[], { article, count }: Place): void {
    this.#countAll(before, -1);
    this.#countAll(after, 1);
    const changed = new Set(before).symmetricDifference(new Set(after));
    const lists = new Map(
      Array.from(changed, (word) => listFor(listHash(word), count)).map((list) => [
        pathOf(list),
        list,
      ]),
    );
    for (const [path, list] of lists)
      if (article < list.time) this.files.set(path, toText(this.#wordsAt(list)));
  }

  /** Writes all lists of an archive of `count` articles. */
  writeAll(articles: Iterable<{ article: number; words: string }>, count: number): void {
    if (count === 0) return;
    const counts = new Map<string, WordCount>();
    for (const { article, words } of articles)
      for (const word of split(words)) {
        const known = counts.get(word) ?? {
          list: listFor(listHash(word), count),
          all: 0,
          listed: 0,
        };
        known.all += 1;
        if (article < known.list.time) known.listed += 1;
        counts.set(word, known);
      }
    const lists = new Map(allLists(count).map((list) => [pathOf(list), new Map<string, number>()]));
    for (const [word, { list, all, listed }] of counts) {
      this.#table.countWord(listIn(finest, listHash(word)), word, all);
      if (listed > 0) lists.get(pathOf(list))?.set(word, listed);
    }
    for (const [path, words] of lists) this.files.set(path, toText(words));
  }

  #countAll(words: readonly string[], by: number): void {
    for (const word of words) this.#table.countWord(listIn(finest, listHash(word)), word, by);
  }

  #wordsOf({ epoch, list }: WordList): Map<string, number> {
    const width = listCount(finest) / listCount(epoch);
    return new Map(this.#table.wordsIn(list * width, (list + 1) * width));
  }

  // As they were when the list was written last.
  #wordsAt(list: WordList): Map<string, number> {
    const words = this.#wordsOf(list);
    for (const later of this.#table.wordsSince(list.time))
      for (const word of split(later)) {
        const count = words.get(word);
        if (count !== undefined) words.set(word, count - 1);
      }
    return words;
  }
}

interface Place {
  article: number;
  count: number;
}

interface WordCount {
  list: WordList;
  all: number;
  /** Those that its list has counted. */
  listed: number;
}

/** Cuts the words of an article apart, as the store has them. */
export function split(words: string): string[] {
  return words === "" ? [] : words.split(" ");
}

function pathOf({ epoch, list }: Pick<WordList, "epoch" | "list">): string {
  return searchFiles.words(epoch, list);
}

function toText(words: ReadonlyMap<string, number>): string {
  const sorted = [...words]
    .filter(([, count]) => count > 0)
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return sorted
    .slice(0, wordsPerList)
    .map(([word]) => word)
    .join("\n");
}

/** The lists that there are when there are `count` articles. */
function allLists(count: number): WordList[] {
  const width = 2 ** 32 / listCount(finest);
  const lists = Array.from({ length: listCount(finest) }, (_, at) => listFor(at * width, count));
  return [...new Map(lists.map((list) => [pathOf(list), list])).values()];
}
