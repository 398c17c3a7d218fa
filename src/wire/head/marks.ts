// What lines near the top are told by: words of sites and desks in the languages of the wires, not names of outlets.
import { plainSpaces } from "#wire/wording.ts";

const number = String.raw`(?:an?|one|\p{N}{1,3})`;
const relative = [
  new RegExp(
    String.raw`^(?:(?:last )?(?:updated|posted|published):? )?(?:about |over )?${number}\s?\p{L}{1,8}\.? (?:ago|fa|geleden|gelede|sedan|siden|temu|тому|назад|önce|पहले|iliyopita|zilizopita)$`,
    "iu",
  ),
  /^(?:vor|il y a|hace|há|for|för|منذ|قبل|לפני) \S+(?: \p{L}+\.?)?(?: (?:siden|sedan))?$/iu,
  /^\p{N}{1,3}\s?(?:秒|分钟|分鐘|分|小时|小時|時間|天|日|周|週間|か月)前$|^\p{N}{1,3}\s?(?:초|분|시간|일|주)\s?전$/u,
  /^(?:just now|gerade eben|à l['’]instant|ahora mismo|agora mesmo|adesso|zojuist)$/iu,
];
const relativeUnit =
  /\p{N}|\b(?:an?|one|ein(?:er|em)?|une?|una?|uma?|een|ساعة|ساعتين|שעה)\b|ساع|שע/iu;

const reading =
  /^\p{N}{1,3}[ -]?(?:min(?:ute)?s?|minuten|minutos|minuti)\.?(?: (?:read|de lecture|lesezeit|de lectura|de leitura|di lettura|leestijd|lestid))?$|^(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestijd|lästid)\s?:/iu;
const degrees = /^[^\p{N}]{0,20}[-+−]?\p{N}{1,2}\s?°\s?[CF]?[^\p{N}]{0,12}$/u;
const cookies =
  /\b(?:we|our|this (?:web)?site|wir|diese (?:web)?seite|nous|ce site|usamos|utilizamos|este (?:sitio|site)|questo sito|wij|deze (?:web)?site|vi)\b/iu;
const navigation =
  /^(?:(?:left|main|top|site)?\s?(?:menu|navigation)|sections?|search|home|homepage|topics|bookmark|merken|enregistrer|guardar|salva|bewaren|spara|lagre|gem|zapisz|сохранить|kaydet|حفظ|收藏|保存|(?:edition|ausgabe|édition|edición|edizione|editie)\s?[:：]\s?\S+(?: \S+)?|edition|ausgabe|édition|edición|edição|edizione|editie|rubriken|rubriques|secciones|seções|sezioni|suche|recherche|buscar|cerca|zoeken|startseite|accueil|inicio)\s?:?$/iu;
const network =
  /^(?:facebook|twitter|x|linkedin|whatsapp|telegram|pinterest|reddit|tumblr|instagram|youtube|threads|bluesky|messenger|e-?mail|print|share|tweet|copy|link|via|by|save|sms)$/iu;

/** Tells whether a line is what a site shows around an article: a relative time, a menu, a weather or cookie note, a share bar. */
export function isChrome(source: string): boolean {
  const text = plainSpaces(source).trim();
  if (text.length > 300) return false;
  if (/cookie/i.test(text)) return cookies.test(text);
  if (isBarMenu(text)) return true;
  if (text.length > 80) return false;
  // The longest of the others: `Last updated: about 12 minutes ago`.
  if (text.length > 45) return isShareBar(text);
  return (
    (relative.some((shape) => shape.test(text)) && relativeUnit.test(text)) ||
    reading.test(text) ||
    degrees.test(text) ||
    navigation.test(text) ||
    isShareBar(text)
  );
}

function isShareBar(text: string): boolean {
  // Most lines are told by their first word.
  const first = /[^\s|·•,/]+/.exec(text)?.[0];
  if (first === undefined || !network.test(first)) return false;
  const words = text.split(/[\s|·•,/]+/).filter(Boolean);
  return words.length > 1 && words.every((word) => network.test(word));
}

/** Words between bars that end in a bar, or many short ones. */
function isBarMenu(text: string): boolean {
  if (!text.includes("|")) return false;
  const pieces = text.split("|").map((piece) => piece.trim());
  const filled = pieces.filter(Boolean);
  const short = filled.every((piece) => piece.split(" ").length <= 3 && piece.length <= 30);
  if (!short || /\p{N}[.,]\p{N}/u.test(text)) return false;
  return pieces.at(-1) === "" ? filled.length > 1 : filled.length > 4;
}

/** Tells whether a line is a way through a site: `Home > News > Weirton`. */
export function isBreadcrumb(text: string): boolean {
  if (text.length > 120 || !/\s[>›»→/]\s/u.test(text)) return false;
  const pieces = text.replace(/^[>›»/\s]+/u, "").split(/\s[>›»→/]\s/u);
  const least = /\s[>›»→]\s/u.test(text) ? 2 : 3;
  return (
    pieces.length >= least &&
    pieces.every((piece) => /\p{L}/u.test(piece) && piece.split(" ").length <= 4)
  );
}

const release =
  /^[\p{P}\p{S}\s]*(?:(?:not )?for (?:immediate )?(?:release|publication)|immediate release|(?:press|news|media) release|press statement|(?:strictly )?embargoed|pressemitteilung|medienmitteilung|presseinformation|zur sofortigen veröffentlichung|sperrfrist|communiqué(?: de presse)?|pour (?:diffusion|publication) immédiate|sous embargo|(?:nota|comunicado) de prensa|para (?:publicación|difusión) inmediata|comunicado (?:de|à) imprensa|para divulgação imediata|comunicato stampa|persbericht|persverklaring|pressmeddelande|pressemelding|pressemeddelelse|komunikat prasowy|informacja prasowa|пресс-релиз|basın (?:bülteni|açıklaması)|بيان صحفي|הודעה לעיתונות|प्रेस विज्ञप्ति|新闻稿|プレスリリース|보도자료|taarifa kwa vyombo vya habari)(?<rest>.*)$/iu;

/** Tells whether a line is a desk's note on when a text may be used: `FOR IMMEDIATE RELEASE`. */
export function isReleaseLine(text: string): boolean {
  if (text.length > 120) return false;
  const rest = release.exec(text)?.groups?.rest;
  if (rest === undefined) return false;
  return (
    !/\p{L}/u.test(rest) ||
    /^\s?(?:until|till|for|bis|jusqu|hasta|até|fino|tot)\b/iu.test(rest) ||
    (/^\s?[:：–—-]?\s/u.test(rest) && /\p{N}{4}/u.test(rest) && rest.length <= 40)
  );
}

const contact =
  /^[\p{P}\s]*(?:(?:(?:media|press|news) )?(?:contacts?|enquiries|inquiries)|for (?:more|further) information(?:,? (?:please )?contact)?|(?:presse)?kontakt|ansprechpartner(?:in)?|contacts? (?:de )?presse|contacto(?: de prensa)?|contato|contatt[oi]|perscontact|контакты?|للتواصل|联系人?|連絡先|문의|tel(?:ephone|efon|éphone)?|phone|e-?mail)\s?[:：.]/iu;

/** Tells whether a line says whom to ask: `CONTACT: Jo Reed, 555 010 2030`. */
export function isContactLine(text: string): boolean {
  return text.length <= 200 && contact.test(text);
}

/** Tells whether a line is nothing but a writer's name on a network. */
export function isHandle(text: string): boolean {
  return (
    text.length <= 80 &&
    /^(?:(?:follow|twitter|x|instagram|bluesky|mastodon)\s?:?\s)?\(?@[\w.]{2,40}(?:@[\w.-]+)?\)?$/iu.test(
      text,
    )
  );
}

const post =
  /(?:correspondent|reporter(?:in)?|editor|\S writer|columnist|political analyst|critic|bureau chief|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:in)?|journaliste|correspondante?|rédact(?:eur|rice)|envoyée? spéciale?|corresponsal|redactora?|periodista|enviad[oa] especial|correspondente|repórter|inviat[oa]|giornalista|redacteur|verslaggever|reporteri?|dziennikarz|dziennikarka|корреспондент|журналист|muhabir)$/iu;

/** Tells whether a line below a byline says what the writer is: `Transport correspondent`. */
export function isPost(text: string): boolean {
  return text.length <= 60 && text.split(" ").length <= 6 && post.test(text);
}

const sections = new Set(
  "news|world|world news|politics|business|economy|markets|money|finance|sport|sports|football|soccer|rugby|cricket|tennis|culture|arts|entertainment|life|lifestyle|style|travel|food|health|science|technology|tech|climate|environment|opinion|analysis|comment|education|crime|local|regional|national|international|africa|asia|europe|uk|us|politik|wirtschaft|kultur|panorama|gesellschaft|wissen|wissenschaft|regionales|meinung|inland|ausland|nachrichten|politique|économie|monde|société|actualités|política|economía|mundo|sociedad|deportes|economia|esportes|notícias|noticias|politica|cronaca|esteri|cultura|politiek|economie|buitenland|binnenland|nuus|sport en|politik och|inrikes|utrikes|ekonomi|nyheter|innenriks|utenriks|indland|udland|polityka|gospodarka|świat|kraj|политика|экономика|общество|мир|новости|siyaset|dünya|gündem|spor|habari|siasa|michezo|سياسة|اقتصاد|رياضة|أخبار|عالم|سیاسی|اقتصادی|ورزشی|פוליטיקה|כלכלה|ספורט|חדשות|राजनीति|खेल|देश|政治|经济|社会|国际|体育|経済|国際|スポーツ|정치|경제|사회|국제|스포츠".split(
    "|",
  ),
);

/** Tells whether a line is the usual name of a newspaper's section. */
export function isSection(text: string): boolean {
  return text.length <= 30 && sections.has(plainSpaces(text).toLowerCase());
}
