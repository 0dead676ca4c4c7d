/** Beginnings that are written with `э`; elsewhere an `e` is nearly always `е`. */
const REVERSED_E =
  /^e(?=t(?:o|a|u|i|ot|oj|oy|oi|im|ih|ikh|om|omu|ogo|imi|ap\p{L}*|ih|nich\p{L}*|ik\p{L}*)?$|kon|kol|ksp|kst|kzam|kvi|kra|kip|l[ei]|mig|mo[ct]|nerg|po[hk]|ff|ver|r[ao])/u;

/** Latin groups, the longest first, and the Cyrillic letters that they most likely stand for. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/shch/gu, "щ"],
  [/^sch(?=[ie])/gu, "сч"],
  [/sch/gu, "щ"],
  // Many type "sh" for both: eshe, voobshe, obeshal, obrashenie, obshestvo, pomosh, budushee, sleduyushij.
  [/(?<=obe|obra|oob|^ob|pomo|budu|[jz]h?en|yu|^e(?=sh(?:e|yo|o|jo)$))sh(?=[aeioy]|$)/gu, "щ"],
  [/(?<=^za)sh(?=i[tsh])/gu, "щ"],
  [/tsya$/gu, "тся"],
  [/ts(?=[aeiouy]|$)/gu, "ц"],
  [/zh/gu, "ж"],
  [/kh/gu, "х"],
  [/ch/gu, "ч"],
  [/sh/gu, "ш"],
  [/^4(?=\p{L})/gu, "ч"],
  // A vowel and "ye" is one letter more in Latin only: Tokayev.
  [/(?<=^|[aeiouy])ye/gu, "е"],
  [/(?:yo|jo)/gu, "ё"],
  [/(?:yu|ju)/gu, "ю"],
  [/(?:ya|ja)/gu, "я"],
  // Adjectives end in "iy" or "ii"; nouns of the first declension in "ii" alone.
  [/(?:iy|(?<=[kgжшчщn])ii|(?<=[kgжшчщ])ij)$/gu, "ий"],
  [/(?:yy|yi|yj|ij)$/gu, "ый"],
  [/(?<=[aeiouyяюё])[yj](?![aeiou])/gu, "й"],
  [/(?<=[aeou])i$/gu, "й"],
  [/(?<=[bvdzlmnprstfkg])ia(?=\p{L})/gu, "я"],
  [/(?<=[bvdzlmnprstfkg])iu/gu, "ю"],
  [/^x/gu, "х"],
  [/x(?=$|[^aeiou])/gu, "х"],
  [/x/gu, "кс"],
  [/''/gu, "ъ"],
  [/'/gu, "ь"],
];

const SINGLE: Readonly<Record<string, string>> = Object.fromEntries(
  "aа bб cц dд eе fф gг hх iи jж kк lл mм nн oо pп qк rр sс tт uу vв wв yы zз"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Words whose last letters have another reading than the rules give them. */
const WHOLE: Readonly<Record<string, string>> = {
  segodnia: "сегодня",
  vremia: "время",
  dlia: "для",
  poetomu: "поэтому",
  net: "нет",
  pomosh: "помощь",
  y: "у",
  est: "есть",
  ochen: "очень",
  teper: "теперь",
  bolshe: "больше",
  tolko: "только",
  skolko: "сколько",
  naskolko: "насколько",
  dengi: "деньги",
  oblast: "область",
  zhizn: "жизнь",
  jizn: "жизнь",
  vlast: "власть",
  rech: "речь",
  chto: "что",
  shto: "что",
};

function wordInCyrillic(word: string): string {
  const lower = word.toLowerCase();
  const whole = WHOLE[lower];
  const cyrillic =
    whole ??
    GROUPS.reduce(
      (text, [group, letters]) => text.replace(group, letters),
      lower.replace(REVERSED_E, "э"),
    )
      .replaceAll(/[a-z]/gu, (letter) => SINGLE[letter] ?? letter)
      // The soft sign is seldom typed: "otvetstvennost", "nachalas", "ponimaesh", "selskoe".
      .replace(/(?<=\p{L}{4}ост|\p{L}{4}л[аои]с|\p{L}{2}еш)$/u, "ь")
      .replace(/(?<=л)(?=ск|ств)/u, "ь");
  return word === lower || cyrillic === ""
    ? cyrillic
    : cyrillic.slice(0, 1).toUpperCase() + cyrillic.slice(1);
}

/**
 * Russian typed in Latin letters, in Cyrillic. Of a letter with several readings the likeliest is
 * taken; abbreviations in capitals, addresses of web pages and words with other Latin letters stay.
 *
 * Example: `chto skazal prezident pro korruptsiyu` becomes `что сказал президент про коррупцию`.
 */
export function inOwnLetters(text: string): string {
  return text.replaceAll(
    /(?:https?:\/\/|@)\S+|(?<![\p{L}\p{N}])4?[a-z](?:[a-z]|['’ʼ]+(?=[a-z]|$|\s))*(?![\p{L}\p{N}])/giu,
    (word) =>
      /^(?:https?:|@)/iu.test(word) || /^[A-Z]{2,5}$/u.test(word)
        ? word
        : wordInCyrillic(word.replaceAll(/[’ʼ]/gu, "'")),
  );
}
