// The words that stand around a day and a time in a stamp, in the languages that wires come in.

/** `\b` knows only the letters of English. */
const end = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** What a source calls the time of publication: words that letters may not follow, and signs of scripts without spaces. */
const published = {
  words: [
    "(?:first |originally |date )?(?:published|posted|issued|created|released|filed|dated)",
    "(?:publi(?:cation|sh(?:ed|ing)?) )?(?:date|time)",
    "(?:erst)?veröffentlicht|erstveröffentlichung|veröffentlichung|erstellt|publiziert|erschienen|datum",
    "publiée?|parue?|créée?|mise? en ligne|date de publication",
    "publicad[oa]|fecha(?: de publicación)?|creado|criado|postado|data(?: de publicação| pubblicazione)?",
    "pubblicato|pubblicata|creato|gepubliceerd|geplaatst|gepubliseer",
    "publicera[dt]|publisert|publiceret|offentliggjort|udgivet|opprettet|oprettet",
    "opublikowano|data publikacji|dodano|utworzono|publikováno|vydáno|zveřejněno",
    "megjelent|közzétéve|julkaistu|publicat|diterbitkan|dipublikasikan|imechapishwa|ilichapishwa|đăng",
    "yayınlan(?:ma|dı)(?: tarihi)?|yayın tarihi|giriş(?: tarihi)?|oluşturulma(?: tarihi)?",
    "опубликован[оа]?|дата публикации|создано|опубліковано|δημοσιεύ(?:τηκε|θηκε)|δημοσίευση",
    "تاريخ النشر|تم النشر|نشرت?(?: بتاريخ)?|نُشر(?:ت)?|تاریخ انتشار|زمان انتشار|انتشار|منتشر شده",
    "פורסם|תאריך פרסום|प्रकाशित(?: तिथि)?|पब्लिश(?:्ड)?",
  ],
  signs:
    "发布时间|发表时间|發布時間|发布于|發布於|发布|發布|时间|時間|公開日時|公開日|公開|配信日時|配信|掲載|投稿日|기사입력|입력|등록|게시|송고",
};

/** What it calls that of the last change. */
const updated = {
  words: [
    "(?:last |latest )?(?:updated?|modified|modification|changed|revised|amended)",
    "(?:zuletzt |letzte )?(?:aktualisiert|aktualisierung|geändert|änderung|bearbeitet|stand)",
    "(?:dernière )?(?:mise? à jour|modifiée?|actualisée?|modification)",
    "(?:[uú]ltima )?(?:actualizad[oa]|actualización|modificad[oa]|modificación|atualizad[oa]|atualização)",
    "(?:ultimo |ultima )?(?:aggiornat[oa]|aggiornamento|modificat[oa]|modifica)",
    "(?:laatst |laatste |laas )?(?:bijgewerkt|gewijzigd|aangepast|geüpdatet|opgedateer|bygewerk)",
    "(?:senast |sist |senest |sidst )?(?:uppdatera[dt]|ändra[dt]|oppdatert|opdateret|endret|ændret)",
    "(?:ostatnia |poslední )?(?:aktualizacja|zaktualizowano|zmodyfikowano|aktualizováno|aktualizace)",
    "frissítve|päivitetty|muokattu|actualizat|diperbarui|imesasishwa|imeboreshwa|cập nhật",
    "(?:son )?güncelle(?:me|ndi)(?: tarihi)?",
    "(?:последнее )?(?:обновлен[оа]?|обновление|изменено)|(?:останнє )?оновлено|(?:τελευταία )?ενημέρω(?:ση|θηκε)",
    "(?:آخر |تم )?(?:ال)?(?:تحديث|تعديل)|حُ?دّ?ثت?|(?:آخرین )?(?:به[\\s\\u200c]?روزرسانی|به روز رسانی|بروزرسانی)",
    "עודכן(?: לאחרונה)?|עדכון(?: אחרון)?|अपडेट(?:ेड)?|अद्यतन",
  ],
  signs:
    "更新时间|更新時間|最后更新|最後更新|最終更新|更新日時|更新日|更新于|更新於|更新|修改|최종수정|최종 수정|기사수정|수정|업데이트",
};

function label({ words, signs }: typeof published): string {
  return `(?:${words.join("|")})${end}|(?:${signs})`;
}

/** A label, with its colon; the second group is set where it is that of a change. */
export const labelled = new RegExp(
  `(?:(${label(published)})|(${label(updated)}))\\s?[:：]?`,
  "iuy",
);

/** A label that says nothing about the order of day and month. */
export const englishLabel =
  /^(?:(?:first|originally|last|latest|date|publication|publish) ?)*(?:published|posted|issued|created|released|filed|dated?|time|updated?|modified|changed|revised|amended)?\s?:?$/iu;

/** Words between the parts of a stamp that say nothing about the order of day and month. */
export const joints = new RegExp(
  `(?:at|on|the|of|o'clock|hrs?|hours?|local time|time|just)${end}\\.?`,
  "iuy",
);

/** Those of languages that put the day first. */
export const foreignJoints = new RegExp(
  `(?:(?:um|am|den|vom|gegen|uhr|ortszeit|le|à|au|heures?|heure locale|h|min|el|la|las|los|a|de|del|d|il|alle|ore|ora|all|dell|delle|op|om|uur|kl|klo|klokken|klockan|dia|às|as|em|horas?|hs|hora local|na|w|dniu|o|godz|godzinie|roku|r|г|года|год|в|часов|час|о|року|р|saat|tarihinde|günü|v|ve|dne|hod|hodin|tháng|ngày|lúc|pukul|jam|tanggal|siku|ya|saa|tarehe|στις|την|ώρα|في|الساعة|بتوقيت|يوم|بتاريخ|الموافق|م|هـ|در|ساعت|ساعة|تاریخ|تاریخ|روز|ב|בשעה|ביום|יום|שעה|को|बजे|पर|समय)${end}[.'’]?|点|點|时|時|分|秒|에)`,
  "iuy",
);

const spans =
  "min(?:ute)?s?|mins|hours?|days?|weeks?|months?|years?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans?|minutos?|horas?|d[ií]as?|semanas?|meses|mes|años?|anos?|minut[oi]|ore|giorni|mesi|anni|minuut|uur|dagen|maanden|jaar";

/** How long ago that was, or how long the reading takes: `3 years ago`, `3 min read`. */
export const asides = new RegExp(
  `(?:(?:vor|il y a|hace|há|reading time:?|lesezeit:?|lesedauer:?|(?:temps de )?lecture\\s?:?|tiempo de lectura:?)\\s)?\\d{1,3}[\\s-]?(?:${spans})${end}\\.?(?:\\s(?:ago|read|geleden|fa|atrás|de lectura|de lecture|de leitura|lesezeit|reading time|leestijd|di lettura))?`,
  "iuy",
);

/** The second half of the day, and the first. */
export const afternoon =
  /\s?(?:p\.?\s?m\b\.?|午後|下午|晚上|오후|م(?!\p{L})|مساءً?(?!\p{L})|ب\.ظ|ÖS(?!\p{L})|μ\.?μ\.?)/iuy;
export const morning =
  /\s?(?:a\.?\s?m\b\.?|午前|上午|早上|凌晨|오전|ص(?!\p{L})|صباحا?ً?(?!\p{L})|ق\.ظ|ÖÖ(?!\p{L})|π\.?μ\.?)/iuy;
