import { charactersOnly } from "#model/characters.ts";

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for an element or a quoted attribute of XML or HTML. What neither may hold is taken out. */
export function escapeXml(text: string): string {
  return charactersOnly(text).replace(/[&<>"']/gu, (mark) => entities[mark] ?? mark);
}

/** Turns plain text into HTML without elements. Quotation marks stay, so that browsers show a feed's source well. */
export function textAsHtml(text: string): string {
  return text.replace(/[&<>]/gu, (mark) => entities[mark] ?? mark);
}

/** Copies data for a generator of XML or JSON, without what its texts may not hold. */
export function cleanTexts<Data extends object>(data: Data): Data {
  const copy = structuredClone(data);
  cleanWithin(copy);
  return copy;
}

function cleanWithin(data: object): void {
  for (const [key, value] of Object.entries<unknown>({ ...data })) {
    if (typeof value === "string") Reflect.set(data, key, charactersOnly(value));
    else if (typeof value === "object" && value !== null) cleanWithin(value);
  }
}
