const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for an element or a quoted attribute of XML or HTML. Characters that XML 1.0 forbids are removed. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/gu, (mark) => entities[mark] ?? mark);
}

/** Turns plain text into HTML without elements. Quotation marks stay, so that browsers show a feed's source well. */
export function textAsHtml(text: string): string {
  return text.replace(/[&<>]/gu, (mark) => entities[mark] ?? mark);
}
