import { describe, expect, test } from "vitest";
import { languageByWords } from "#wire/common-words.ts";

const least = { words: 15, share: 0.3 };

describe("a language is told by its common words", () => {
  test.each([
    [
      "en",
      "The council said that it would not open the new bridge before the end of the year, but it has the money to do so.",
    ],
    [
      "de",
      "Der Stadtrat hat am Montag beschlossen, dass die neue Brücke nicht vor dem Ende des Jahres geöffnet werden soll, und das ist auch gut so.",
    ],
    [
      "fr",
      "Le conseil a dit que le nouveau pont ne sera pas ouvert avant la fin de l'année, mais les travaux sont presque terminés.",
    ],
    [
      "es",
      "El ayuntamiento dijo que el puente no se abrirá antes del final de año, pero ya hay dinero para las obras y la carretera.",
    ],
    [
      "it",
      "Il consiglio ha detto che il nuovo ponte non sarà aperto prima della fine dell'anno, ma i lavori sono già alla metà.",
    ],
    [
      "pt",
      "A câmara disse que a nova ponte não será aberta até ao fim do ano, mas já há dinheiro para as obras e também para a estrada.",
    ],
  ])("%s", (language, text) => {
    expect(languageByWords(text, least)).toBe(language);
  });
});

describe("a language that is not among them is not taken for a relative", () => {
  test.each([
    [
      "Dutch",
      "De gemeenteraad heeft maandag besloten dat de nieuwe brug niet voor het einde van het jaar open gaat, en dat is maar goed ook.",
    ],
    [
      "Afrikaans",
      "Die raad het Maandag besluit dat die nuwe brug nie voor die einde van die jaar oopgemaak sal word nie, maar die geld is daar.",
    ],
    [
      "Luxembourgish",
      "De Gemengerot huet e Méindeg decidéiert, datt déi nei Bréck net virum Enn vum Joer opgeet, an dat ass och gutt esou.",
    ],
    [
      "Catalan",
      "L'ajuntament ha dit que el nou pont no s'obrirà abans de final d'any, però ja hi ha els diners per a les obres i la carretera.",
    ],
    [
      "Galician",
      "O concello dixo que a nova ponte non abrirá antes do final do ano, pero xa hai cartos para as obras e para a estrada.",
    ],
    [
      "Romanian",
      "Consiliul a spus că noul pod nu va fi deschis înainte de sfârșitul anului, dar sunt bani pentru lucrări și pentru drum.",
    ],
    [
      "Swedish",
      "Kommunen sade att den nya bron inte ska öppnas före årets slut, men det finns pengar till arbetet och till vägen.",
    ],
    ["nothing", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16"],
  ])("%s", (_, text) => {
    expect(languageByWords(text, least)).toBeUndefined();
  });
});
