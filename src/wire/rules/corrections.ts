// What a paper says of its own mistakes, wherever in the copy it stands: `Correction: An earlier version gave the wrong day.`
import type { Draft } from "#wire/draft.ts";

const label =
  /^(?:[*•†‡]\s?)?(?:corrections?|clarifications?|rectificatifs?|korrekturen|korrektur|berichtigung|correcci[oó]n(?:es)?|aclaraci[oó]n|corre[çc][ãa]o|correzione|rettifica|correctie|rettelse|rättelse)(?:,? (?=[^:]{0,30}\d)[^:]{1,30})?\s?[:：]\s*\p{L}/iu;

/** What a paper writes at the foot of an article that it has changed. */
const amended =
  /^(?:[*•†‡]\s?)?(?:(?:editor['’]s note|note|anmerkung(?: der redaktion)?|hinweis|note de la rédaction|nota(?: del editor| da redação)?)\s?[:：]\s*)?(?:this (?:article|story|piece|report|post|page|version)(?:'s \w+)? (?:was|has been|is being) (?:\w+ )?(?:amended|corrected|updated|edited|changed|clarified)|(?:an|the) (?:earlier|previous|original) version (?:of this (?:article|story|piece|report|post)|(?:gave|said|stated|had|named|misstated|misspelt|misspelled|wrongly|incorrectly|contained))|(?:ce texte|cet article|cette dépêche) a été (?:\w+ )?(?:modifié|corrigé|mis à jour)|une (?:première )?version (?:antérieure|précédente)|in einer (?:früheren|vorherigen|ersten) (?:version|fassung)|dieser (?:artikel|text|beitrag) wurde|(?:este|esta) (?:artículo|texto|nota|noticia) (?:fue|ha sido)|una versión (?:anterior|previa) de|(?:este|esta) (?:artigo|texto|matéria|reportagem) foi|uma versão anterior|una (?:prima|precedente) versione|questo articolo è stato|dit artikel is (?:aangepast|gecorrigeerd|bijgewerkt)|in een eerdere versie van dit artikel|en tidigare version av)/iu;
const mostAtFoot = 4;

/** Takes paragraphs that open with such a label out of the body, unless nothing else would be left. */
export function corrections(draft: Draft): void {
  const foot = Math.max(1, draft.body.length - mostAtFoot);
  const found: string[] = [];
  const rest = draft.body.filter((block, at) => {
    if (block.kind !== "paragraph") return true;
    const { text } = block;
    const isOne =
      (/^[*•†‡abckr]/i.test(text) && label.test(text)) || (at >= foot && amended.test(text));
    if (isOne) found.push(text);
    return !isOne;
  });
  if (found.length === 0 || rest.length === 0) return;
  draft.corrections = found;
  draft.body = rest;
}
