/** The commonest small words of languages in Latin letters, which hold a fifth of any long text. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in a is that for it we our with be this are will not have by on as from you",
  de: "der die das und in zu den mit von ist für nicht wir ein eine auf sich dem es auch als werden",
  fr: "le la les de des et en un une est que pour dans nous qui pas sur du par plus ce au notre",
  es: "el la los las de y en que un una es por con para no se del nuestro su al lo como más",
  it: "il la le di e in che un una è per con non si del della i nostro gli al da sono più",
  pt: "o a os as de e em que um uma é para com não se do da nosso por no na mais dos ao",
  nl: "de het een en van in is dat op te met voor niet zijn wij ons aan er om ook als maar",
  pl: "i w na z że nie się do jest to o jak dla po nas od przez są oraz który tak",
  tr: "ve bir bu için de da ile olarak çok en daha biz bizim olan her gibi ne değil",
};
/** Least share of small words that tells a language. */
const LEAST_SHARE = 0.12;
/** Fewest words that tell a language by their small words. */
const FEWEST_WORDS = 8;
/** Scripts that one language, or one far before all others, is written in. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Devanagari}/gu, "hi"],
];
const SETS = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language, new Set(words.split(" "))] as const,
);

/**
 * Tells Russian from Kazakh, and Kazakh in Latin letters.
 *
 * @returns undefined when it is unsure
 */
export type DetectLanguage = (text: string) => string | undefined;

/**
 * The language of a paragraph or a text by its letters and its small words.
 *
 * @param detect asked for Cyrillic letters
 * @returns a primary subtag, undefined when nothing tells
 */
export function tellLanguage(text: string, detect: DetectLanguage): string | undefined {
  const count = (script: RegExp): number => text.match(script)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters === 0) return undefined;
  for (const [script, language] of SCRIPTS) if (count(script) > letters / 3) return language;
  if (count(/\p{Script=Cyrillic}/gu) > letters / 2) {
    const share = (own: RegExp): number => count(own) / letters;
    if (share(/[єїґ]/giu) > 0.003) return "uk";
    if (share(/ў/giu) > 0.003) return "be";
    return detect(text);
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const [best] = SETS.map(([language, small]) => ({
    language,
    share: words.filter((word) => small.has(word)).length / words.length,
  })).sort((a, b) => b.share - a.share);
  return best && best.share >= LEAST_SHARE ? best.language : undefined;
}

/** The language of most of the letters; undefined when nothing tells. */
export function tellMainLanguage(
  paragraphs: readonly string[],
  detect: DetectLanguage,
): string | undefined {
  const letters = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const language = tellLanguage(paragraph, detect);
    if (language !== undefined)
      letters.set(language, (letters.get(language) ?? 0) + paragraph.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}
