import type { TellLanguage } from "../../adding/text-words.js";

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

/** Less certain than this, detection does not tell the language of a paragraph. */
const SURE = 0.9;

/** Which language a message is in, and how certain that is, in [0, 1]. */
type Detect = (text: string) => { readonly language: string; readonly certainty: number };

/**
 * Tells the language of a paragraph or a text by its letters and its small words.
 *
 * @param detect asked for Cyrillic letters
 */
export function createTellLanguage(detect: Detect): TellLanguage {
  return (text) => {
    const count = (script: RegExp): number => text.match(script)?.length ?? 0;
    const letters = count(/\p{L}/gu);
    if (letters === 0) return undefined;
    for (const [script, language] of SCRIPTS) if (count(script) > letters / 3) return language;
    return count(/\p{Script=Cyrillic}/gu) > letters / 2
      ? tellCyrillic(text, letters, detect)
      : tellBySmallWords(text);
  };
}

function tellCyrillic(text: string, letters: number, detect: Detect): string | undefined {
  const share = (own: RegExp): number => (text.match(own)?.length ?? 0) / letters;
  if (share(/[єїґ]/giu) > 0.003) return "uk";
  if (share(/ў/giu) > 0.003) return "be";
  const { language, certainty } = detect(text);
  return certainty >= SURE ? language : undefined;
}

function tellBySmallWords(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const [best] = SETS.map(([language, small]) => ({
    language,
    share: words.filter((word) => small.has(word)).length / words.length,
  })).sort((a, b) => b.share - a.share);
  return best && best.share >= LEAST_SHARE ? best.language : undefined;
}
