// Patterns for lines that a site sets around an article, by what they ask for: to subscribe, to follow, to share, to comment, to look elsewhere.

/** A longer line is prose, whatever its words. */
const longest = 110;

const newsletter =
  /newsletter|mailing list|inbox|breaking news alerts|daily briefing|bolet[ií]n|infolettre|nieuwsbrief|nuusbrief|nyhetsbrev|nyhedsbrev|biuletyn|uutiskirje|рассылк|bülten|النشرة|ניוזלטר|न्यूज़लेटर|ニュースレター|뉴스레터|订阅|訂閱/iu;

const networks =
  /\b(?:facebook|twitter|instagram|whatsapp|telegram|linkedin|youtube|tiktok|threads|bluesky|mastodon|pinterest|reddit|google news|vk)\b|\bon X\b|вконтакте|فيسبوك|تويتر|واتساب|تلغرام|微信|微博/iu;

// Imperatives: what a site asks its reader to do.
const ask = {
  subscribe:
    /^(?:sign[ -]?up|subscribe|register|get|join|receive|don['’]t miss|want more|click here|abonnieren|jetzt|melden sie|bestellen|holen sie|inscri|abonne|recevez|suscr|reciba|recibe|apúntate|receba|assine|iscri|ricevi|schrijf|meld|abonneer|ontvang|teken in|prenumerera|anmäl|få |tilmeld|abonner|zapisz|subskryb|otrzymuj|tilaa|подпи|получайте|kaydol|abone|اشترك|سجل|הירשמו|הצטרפו|सब्सक्राइब|登録|구독|订阅|訂閱)/iu,
  follow:
    /^(?:follow|like|join|find|connect with|download|suivez|rejoignez|retrouvez|folge|folgt|werde|s[ií]gue|siga|únete|segui|unisciti|volg|följ|følg|śledź|obserwuj|seuraa|следите|подпи|читайте нас|takip|تابع|עקבו|फॉलो|关注|關注|フォロー|팔로우)/iu,
  share:
    /^(?:share|tweet|post|pin|send|email|e-mail|print|copy link|save|teilen|drucken|merken|partage|envoyer|imprimer|compart|enviar|imprimir|condividi|stampa|invia|delen|deel|dela|skriv ut|del |udostępnij|drukuj|jaa |поделиться|распечатать|paylaş|yazdır|شارك|مشاركة|طباعة|שתפו|הדפסה|शेयर|分享|シェア|공유)/iu,
};

/** Lines that are furniture whatever stands around them, and the length of the longest. */
const longestWhole = 65;
const whole = oneOf([
  /^(?:view|show|read|see|hide|load|open|post|add|write|leave|join)?\s?(?:all|more|the|a|your)?\s?(?:\d[\d.,]*\s)?comments?(?:\s?\(\d+\))?$/iu,
  /^(?:join the (?:conversation|discussion|debate)|(?:leave|post|add|share) (?:a|your) (?:comments?|thoughts) (?:below|in the comments)|have your say|what do you think\?|kommentare(?: lesen| anzeigen)?|kommentieren|commentaires?|commenter|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|комментарии|التعليقات|תגובות|评论|評論|コメント|댓글)(?:\s?\(\d+\))?$/iu,
  /^(?:reading time|estimated reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lästid|lesetid|læsetid)\s?:?\s?\d{1,2}\s?(?:min\p{L}*\.?)?$/iu,
  /^\d{1,2}[ -]?min(?:ute)?s?\.?\s(?:read|listen|watch|de lecture|de lectura|de leitura|di lettura|leestijd|lesezeit|læsning)$/iu,
  /^(?:view|see|open|show)\s(?:the\s)?(?:full\s)?(?:gallery|slideshow|(?:\d+\s)?(?:photos|pictures|images))$/iu,
  /^(?:listen to (?:this|the) (?:article|story)|play (?:audio|video)|play now|artikel anhören|écouter (?:cet|l['’])\s?article|escuchar (?:este )?artículo|ascolta (?:l['’])?articolo)$/iu,
  /^(?:advertisement|ad|story|article|content)\s?[-–—:]?\s?(?:scroll to continue|continues? (?:reading )?(?:below|after)(?: (?:this|the))?(?: (?:advert(?:isement)?|ad|video|promo(?:tion)?))?)\.?$/iu,
  /^(?:facebook|twitter|linkedin|whatsapp|telegram|instagram|pinterest|reddit|messenger|flipboard|tumblr|e-?mail|sms|xing|viber|вконтакте|одноклассники)$/iu,
  /^(?:download|get|install)\s(?:our|the)\s(?:\S+\s){0,2}app(?:\s(?:now|today|here|for free))?$/iu,
  /^our standards\s?:.{0,60}$/iu,
  /^(?:add|set)\s.{2,40}\sas (?:a|your) preferred source(?: on google)?$/iu,
]);

/** Lines that open with one of few words, by which most lines can be ruled out quickly. */
const opened = oneOf([
  /^(?:tweet|pin|share|e-?mail|print|save|like)\s(?:this|it)(?:\s(?:article|page|story|post))?$/iu,
  /^(?:ads?|adverts?|promoted|promotion|paid (?:content|post|partnership)|sponsored(?: by .{2,40})?|reklama|reklame|реклама|إعلان|广告|広告|광고)$/iu,
  /^(?:download|get) (?:our|the .{2,20}) app(?: (?:now|here|today|for free))?$/iu,
  /^(?:click|tap) here\b.{0,80}$|^read (?:more|the full .{2,20})\b.{0,60} here$/iu,
  /^(?:sign[ -]?up|subscribe|register) .{0,70}\b(?:here|our|e-?mails?|alerts?|updates|daily|briefing)\b.{0,40}$/iu,
]);
const openings = new Set(
  "twe pin sha ema e-m pri sav lik ad ads adv pro pai spo rek рек إعل 广告 広告 광고 dow get cli tap rea sig sub reg".split(
    " ",
  ),
);

const relatedLabel =
  /^(?:related(?:\s(?:links?|articles?|stories|story|news|content|topics?|coverage|reading))?|more (?:stories|news|from\s.{2,30})|read (?:also|next|more)|also read|see also|recommended(?:\s(?:stories|for you|reading))?|you (?:may|might) (?:also )?like|top (?:picks|stories|news)|most (?:read|popular|viewed|shared)|latest(?: news)?|trending(?: now)?|don['’]t miss|editors?['’]s? picks?|next (?:article|story|up)|up next|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|meistgelesen|à lire aussi|lire aussi|les plus lus|sur le même sujet|lea también|más leídas?|noticias relacionadas|te puede interesar|leia (?:também|mais)|mais lidas|leggi anche|lees ook|meest gelezen|läs (?:också|mer)|mest läst|les også|mest lest|læs også|czytaj (?:też|także|również)|najczęściej czytane|читайте также|по теме|ilgili haberler|اقرأ أيضا|اقرأ أيضًا|מומלצים|यह भी पढ़ें|相关(?:新闻|阅读|链接)|相關(?:新聞|閱讀)|関連(?:記事|ニュース)|관련 ?기사)\s?[:：]?$/iu;

/** Tells whether a line asks the reader for something that has nothing to do with the article, or is a sign of the site's own. */
export function isInvitation(text: string): boolean {
  if (text.length > longest || (text.length > 60 && text.endsWith("."))) return false;
  if (/["“”«»]/u.test(text)) return false;
  const words = bareWords(text);
  if (words.length <= longestWhole && whole.test(words)) return true;
  if (openings.has(words.slice(0, 3).toLowerCase()) && opened.test(words)) return true;
  if (ask.subscribe.test(words) && newsletter.test(words)) return true;
  return (ask.follow.test(words) || ask.share.test(words)) && networks.test(words);
}

/** Makes one pattern of several, which takes less time. */
function oneOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "iu");
}

/** A text without the marks at its start and end. */
function bareWords(text: string): string {
  let end = text.length;
  while (" :.…>»→!".includes(text[end - 1] ?? "-")) end--;
  const start = /^[A-Za-z\d]/.test(text) ? 0 : text.search(/[\p{L}\p{N}]/u);
  return text.slice(Math.max(start, 0), end);
}

/** Tells whether a line is the label of titles of other articles: `Related Links`, `Most Read`. */
export function isRelatedLabel(text: string): boolean {
  return text.length <= 60 && relatedLabel.test(text.replace(/^[^\p{L}]+/u, ""));
}

const endMark =
  /^(?:[-–—]\s?(?:30|0|ends?|###)\s?[-–—]|#{2,}|#(?:\s#)+|_{3,}|\*{3,}|\*(?:\s\*)+|\(?\s?more\s?\)|[-–—]\s?more\s?[-–—]|ENDS?|Ends|\/ends\/?|E\s?N\s?D\s?S)\.?$/u;

/** Tells whether a line says that a text ends, or goes on elsewhere: `-30-`, `###`, `ENDS`, `(more)`. */
export function isEndMark(text: string): boolean {
  return text.length <= 12 && endMark.test(text);
}
