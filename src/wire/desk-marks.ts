// The marks that desks set before a headline.

/** What desks set before a headline, with or without a number: which version it is, and what kind of text. */
const deskMarks = [
  "EXTRA|UPDATE|UPDATED|WRAPUP|WRAP|ROUNDUP|LEAD|LD|ADD|RPT|REPEAT|REFILE|RECAST|CORRECTED",
  "CORRECTION|CORRECTS|EXCLUSIVE|FACTBOX|FACT CHECK|TIMELINE|CHRONOLOGY|ANALYSIS|FEATURE",
  "INSIGHT|SPECIAL REPORT|BREAKINGVIEWS|COLUMN|COMMENTARY|POLL|PREVIEW|REVIEW|INTERVIEW",
  "NEWSMAKER|PROFILE|OBITUARY|EXPLAINER|SCENARIOS|Q&A|Q\\+A|TAKE A LOOK|DIARY|TABLE|GRAPHIC",
  "INSTANT VIEW|SNAPSHOT|HIGHLIGHTS|TEXT|BRIEF|URGENT|ALERT|FLASH|BULLETIN|BREAKING|BREAKING NEWS",
  "JUST IN|ADVISORY|ADVISER|WITNESS|LIVE|WATCH|VIDEO|BACKGROUND|RETRANSMISSION|EXKLUSIV",
  "EILMELDUNG|EIL|KORREKTUR|BERICHTIGUNG|ZUSAMMENFASSUNG|HINTERGRUND|ANALYSE|PORTRÄT",
  "EXCLUSIF|ALERTE|ACTUALISATION|ENCADRÉ|PORTRAIT|ENTRETIEN|EXCLUSIVA|URGENTE|AMPLIACIÓN",
  "ACTUALIZACIÓN|ÚLTIMA HORA|AVANCE|ANÁLISIS|ENTREVISTA|EXCLUSIVO|ATUALIZAÇÃO|ANÁLISE",
  "ESCLUSIVA|INTERVISTA|ANALISI|EXCLUSIEF|EKSKLUSIV|EXKLUSIVT|JUST NU|WYWIAD|PILNE|СРОЧНО",
  "ЭКСКЛЮЗИВ|МОЛНИЯ|ÖZEL|SON DAKİKA|عاجل|حصري|فوري|속보|단독|速報|独自|快讯|突发|快訊|突發",
].join("|");
const version = String.raw`(?:[1-9]\d?(?:ST|ND|RD|TH|st|nd|rd|th)\s)?(?:${deskMarks})(?:\s\d{1,2})?`;
const deskMark = new RegExp(
  String.raw`^(?:(${version})(?:\s?[–—:：]\s?|\s-\s|-(?=["'“„«‘¿¡\p{Lu}\p{Lo}\p{N}]))|[(（[【]\s?(${version})\s?[)）\]】]\s?|((?:Update|Wrapup|Roundup|Lead)\s\d{1,2})\s?[-–—:]\s?)(?=[^\s-])`,
  "u",
);
const bareMark = new RegExp(`^${version}$`, "u");

/** Tells whether a text is nothing but the mark of a desk: `EXCLUSIVE`, `UPDATE 2`. */
export function isDeskMark(text: string): boolean {
  return bareMark.test(text);
}

/** Splits the mark of a desk from the headline behind it: `UPDATE 2-`, `EXCLUSIVE - `, `(LEAD) `. */
export function splitDeskMark(text: string): { label: string; rest: string } | undefined {
  const [whole = "", dashed, bracketed, small] = deskMark.exec(text.slice(0, 60)) ?? [];
  const label = dashed ?? bracketed ?? small;
  return label === undefined
    ? undefined
    : { label: label.replace(/\s+/g, " "), rest: text.slice(whole.length).trim() };
}
