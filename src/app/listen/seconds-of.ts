// How many UTF-16 units a voice says in a second, by kind. The first that fits counts.
const paces: [kind: RegExp, perSecond: number][] = [
  [
    /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{sc=Ethi}\p{sc=Yiii}\uff01-\uff60]$/u,
    4.5,
  ],
  // Spelled out: "20", "€", "🏗".
  [/^\p{N}$/u, 3],
  [/^[\p{Extended_Pictographic}\p{Sc}%‰]$/u, 2],
  // Marks and spaces are in these scripts, too.
  [/^[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}\p{sc=Zinh}]$/u, 15],
];

// Scripts that leave out vowels, or have more than a sound in a letter.
const ofOthers = 10;

/** Estimates how long a voice needs for a text at its usual rate. */
export function secondsOf(text: string): number {
  let seconds = 0;
  for (const character of text) seconds += secondsOfCharacter(character);
  return seconds;
}

function secondsOfCharacter(character: string): number {
  const known = paces.find(([kind]) => kind.test(character));
  return character.length / (known?.[1] ?? ofOthers);
}
