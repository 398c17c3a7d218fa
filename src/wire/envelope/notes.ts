// What a wire says to the desks that get a story, and not to their readers.

const toEditors =
  /^[(*[\s]*(?:EDS|Eds|EDITORS|Editors|(?:ATTENTION|Attention|ATTN|Attn)[ :.-]+(?:ALL )?(?:EDITORS|Editors|editors|EDS|Eds|DESKS|Desks)|NOTE TO (?:EDITORS|EDS|DESKS)|Achtung,? Redaktionen|ACHTUNG,? REDAKTIONEN|Hinweis an (?:die )?Redaktion(?:en)?|Redaktionelle[rn]? Hinweise?|ATTENTION RÉDACTIONS|Note aux rédactions|À l['’]attention des rédactions|NOTA A LOS? (?:EDITORES|SUSCRIPTORES)|ATENCIÓN,? EDITORES|NOTA AOS EDITORES|ATENÇÃO,? EDITORES|NOTA PER LE REDAZIONI|(?:Noot|Nota) voor (?:de )?redacties?|Till redaktionen|Til redaktionen|Uwaga redakcje|К сведению редакторов|ملاحظة (?:إلى|للسادة) المحررين)\s?[:：.–—_-]/u;

/** Those that only an envelope makes sure of: press releases have notes to editors, too, which their readers may see. */
const inEnvelope =
  /^[(*[\s]*(?:Notes? to editors?|NOTES? TO EDITORS?|EDITORS?['’]?S?['’]? NOTE|Editors?['’]?s?['’]? note|ATTENTION|Attention|ACHTUNG|Achtung|ADVISORY|Advisory|HINWEIS|Hinweis|WITH PHOTOS?|With (?:AP |[A-Z]{2,4} )?(?:Photos?|Graphics?|Video)|[A-Z]{2,4} (?:Photos?|Graphics?|Video)\s|(?:Moved|MOVED)\s|(?:Minor edits|Updates with|UPDATES with|ADDS|Adds|LEADS with|CORRECTS|Links? photos?))(?:\b|\s?[:.–—_-])/u;

/** Desks tell each other in brackets above the dateline what is new. */
const changes =
  /^\((?:adds|updates|recasts|repeats|rewrites|refiles|releads|writes through|removes|fixes|clarifies|embeds|incorporates|new throughout|changes (?:slug|dateline|headline|byline)|ajoute|actualise|reprend|neu(?:\s|:)|aktualisiert|ergänzt|amplía|actualiza|añade|aggiunge|atualiza|acrescenta)\b[^()]{2,200}\)?$/iu;

const notebook =
  /^(?:#+\s*)?(?:(?:\p{L}{2,6}[- ])?(?:NOTEBOOK|Notebook|notebook|NOTIZBLOCK|Notizblock)|(?:The following information is|Die folgenden Informationen sind)\b.*\b(?:not|nicht)\b.*|(?:Not|NOT|Nicht|NICHT|Niet|NIET|Ej|EJ|Ikke|IKKE)\s(?:for|FOR|zur|ZUR|voor|VOOR|för|FÖR|til|TIL)\s(?:publication|PUBLICATION|Veröffentlichung|VERÖFFENTLICHUNG|publicatie|PUBLICATIE|publicering|PUBLICERING|offentliggørelse)\b.*)\s?:?$/u;

/** How notes begin: most lines are told from them by their first letters. */
const signs = new Set("(*[^#");
const starts = new Set("ED Ed AT At AC Ac NO No Hi Re Ti Uw Th Di Ni NI Ej EJ Ik IK".split(" "));

/** Tells whether a line may be a note to the desks, or the word above such notes. */
export function mayBeNote(text: string): boolean {
  const first = text[0] ?? "";
  if (signs.has(first)) return true;
  return first > "~" ? /^[À-ÿКم]/u.test(first) : starts.has(text.slice(0, 2));
}

/** Tells whether a line is a note to the desks. */
export function isNoteToEditors(text: string, envelope: boolean): boolean {
  if (text.length > 600) return false;
  const plain = text.replace(/^\^+/, "");
  return toEditors.test(plain) || changes.test(plain) || (envelope && inEnvelope.test(plain));
}

/** Tells whether a line says that nothing below it is for readers; without an envelope it needs the mark of a heading or a sentence that says so. */
export function opensNotebook(text: string, envelope: boolean): boolean {
  if (text.length > 120 || !notebook.test(text)) return false;
  return envelope || text.startsWith("#") || /\bpubli|\bveröff|\boffentl/iu.test(text);
}

/** Tells whether a line below the copy says whom a desk may ask. */
export function isContact(text: string): boolean {
  if (text.length > 160) return false;
  const label =
    /^(?:[-*#•]+\s*)?(?:(?:for )?(?:more information|further information)|contacts?|media contacts?|kontakte?|ansprechpartner|autor(?:in)?|author|redaktion|desk|editor|tel(?:ephone)?|phone|fax|e-?mail|internet|contacto|contatto|contato|contact presse)\b/iu;
  const address = /[\w.+-]+@[\w-]+\.\w{2,}|\+?\(?\d{2,4}\)?[ /-]\d{2,4}[ -]?\d{2,}/u;
  return label.test(text) && (/[:：]/.test(text) || address.test(text));
}
