/** For each text of an item, by its key: one character for each straight quotation mark, apostrophe and spaced hyphen in it, in their order. For a list of texts they go on from one to the next. */
export type Typography = Record<string, string>;

/** An item whose texts are shown with typographic marks. */
export interface Typeset {
  typography?: Typography;
}

// A hyphen between spaces stands for a dash.
const straight = /['"]| -(?= )/gu;

/** Lists the straight marks of a text, each with its place. */
export function straightMarks(text: string): { mark: string; at: number }[] {
  return Array.from(text.matchAll(straight), ({ 0: found, index }) =>
    found === " -" ? { mark: "-", at: index + 1 } : { mark: found, at: index },
  );
}

/** Turns an item as written into the item as shown: its texts have typographic marks. Every character keeps its place. */
export function typeset<Item extends Typeset>(item: Item): Item {
  const { typography } = item;
  if (!typography) return item;
  const shown = Object.entries(item).map(([key, written]) => [
    key,
    typography[key] === undefined ? written : withMarks(written, typography[key]),
  ]);
  return { ...item, ...Object.fromEntries(shown) };
}

function withMarks(written: unknown, marks: string): unknown {
  let next = 0;
  const one = (text: unknown) =>
    typeof text === "string"
      ? text.replace(straight, (found) => {
          const mark = marks[next++];
          if (mark === undefined) return found;
          return found === " -" ? ` ${mark}` : mark;
        })
      : text;
  return Array.isArray(written) ? written.map(one) : one(written);
}
