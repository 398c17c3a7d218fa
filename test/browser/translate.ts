/** Puts elements in the place of all texts, as translators of browsers do. It runs in the browser. */
export function translate(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts.filter(({ parentElement }) => !parentElement?.closest("script"))) {
    const font = document.createElement("font");
    font.append(document.createElement("font"));
    font.firstElementChild!.append(text.data);
    text.replaceWith(font);
  }
}
