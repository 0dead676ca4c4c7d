import { KAZAKH_HABITS, RUSSIAN_HABITS } from "./latin-habits.js";
import type { LetterCounts, WordCounts } from "./letter-counts.js";
import { countLetters } from "./letter-counts.js";

/** Languages that people are understood in. */
const DETECTED_LANGUAGES = ["en", "ru", "kk"] as const;
export type DetectedLanguage = (typeof DETECTED_LANGUAGES)[number];
export type Script = "cyrillic" | "latin";

/** What a message is written in. */
export interface Detection {
  readonly language: DetectedLanguage;
  /** Of most of its letters. */
  readonly script: Script;
  /** Probability of the language, in [0, 1]; as if every language were as likely beforehand. */
  readonly certainty: number;
}

/** Most that one word may say against a language: loan words and names turn up everywhere. */
const MOST_AGAINST: Readonly<Record<DetectedLanguage, number>> = { en: 4, ru: 6, kk: 4 };
/** Runs of one to four letters overlap, so each counts for less than a word's own evidence. */
const SHARE_OF_RUN = 0.35;
/** What the reader's usual language counts: it decides near-ties only, */
const WEIGHT_OF_USUAL = 1;
/** and a lone word in Cyrillic, for Kazakh has most Russian words of public life too. */
const WEIGHT_FOR_LONE_WORD = 4.5;
/** What it counts for English that a message is in Latin letters only. */
const WEIGHT_OF_LATIN = 1.5;

/** Names that all three languages use; they say little about the language around them. */
const NAMES =
  /^(?:[қк]аза[қк]стан|[қк][ұу]р[ыу]лтай|то[қк]аев|назарбаев|астана|алматы|[ұу]лытау|[qk]aza(?:q|kh|k)stan|[qk]ur[uy]lta[iy]|to[qk]a[iy]?ev|nazarbayev|astana|almaty|ulytau)/u;
const SHARE_OF_NAME = 0.25;

type Counts = Readonly<Record<Script, Partial<Record<DetectedLanguage, LetterCounts>>>>;

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/['’‘ʼ`´]/gu, "")
    .match(/\p{L}+/gu) ?? [];

/** What the detection learns from: messages as people type them in each language. */
export interface DetectionSamples {
  readonly english: string;
  readonly russian: string;
  readonly kazakh: string;
  /** Whether a word is in an English list. */
  readonly isEnglishWord: (word: string) => boolean;
  /** Kazakh without its special letters, as many type it. */
  readonly foldKazakh: (text: string) => string;
}

function learn(samples: DetectionSamples): Counts {
  const english = countWords(samples.english);
  const russian = countWords(samples.russian);
  const kazakh = countWords(samples.kazakh);
  return {
    cyrillic: {
      ru: countLetters([russian]),
      kk: countLetters([kazakh, rewrite(kazakh, samples.foldKazakh)]),
    },
    latin: {
      en: countLetters([english]),
      ru: countLetters(RUSSIAN_HABITS.map((habit) => rewrite(russian, habit))),
      kk: countLetters(KAZAKH_HABITS.map((habit) => rewrite(kazakh, habit))),
    },
  };
}

function countWords(text: string): WordCounts {
  const times = new Map<string, number>();
  for (const word of wordsOf(text)) times.set(word, (times.get(word) ?? 0) + 1);
  return { words: [...times.keys()], times: [...times.values()] };
}

/** The same words in another spelling. */
function rewrite({ words, times }: WordCounts, spell: (text: string) => string): WordCounts {
  return { words: spell(words.join(" ")).split(" "), times };
}

/**
 * Detection that learns when it is first asked.
 *
 * @returns `detectLanguage` for these samples
 */
export function createDetection(
  samples: DetectionSamples,
): (message: string, usualTag?: string) => Detection {
  let learnt: Counts | undefined;
  return (message, usualTag) => {
    learnt ??= learn(samples);
    const [word = "", ...others] = wordsOf(message);
    // The letters of one word tell little: "proverb" could be Russian.
    const isEnglish = others.length === 0 && samples.isEnglishWord(word);
    return isEnglish
      ? { language: "en", script: "latin", certainty: 1 }
      : detectLanguage(learnt, message, usualTag);
  };
}

/**
 * Which language a message is in, by the runs of letters of its words: every word votes, and none
 * outvotes the rest. Russian nouns are common in Kazakh messages and Kazakh words rare in Russian
 * ones, so a Kazakh word says more than a Russian one.
 *
 * @param usualTag primary subtag of the reader's usual language, which decides near-ties
 *
 * Example: `kurultai qayda otedi` is Kazakh in Latin letters.
 */
function detectLanguage(learnt: Counts, message: string, usualTag?: string): Detection {
  const usual = DETECTED_LANGUAGES.find((one) => one === usualTag);
  const votes: Record<DetectedLanguage, number> = { en: 0, ru: 0, kk: 0 };
  const words = wordsOf(message);
  const isLone = words.length === 1 && /\p{Script=Cyrillic}/u.test(message);
  if (usual) votes[usual] += isLone && usual !== "en" ? WEIGHT_FOR_LONE_WORD : WEIGHT_OF_USUAL;
  else if (isLone) votes.ru += WEIGHT_OF_USUAL;
  if (/\p{Script=Latin}/u.test(message) && !/\p{Script=Cyrillic}/u.test(message))
    votes.en += WEIGHT_OF_LATIN;
  let [cyrillic, latin] = [0, 0];
  for (const word of words) {
    const script = /\p{Script=Cyrillic}/u.test(word) ? "cyrillic" : "latin";
    if (script === "cyrillic") cyrillic += word.length;
    else latin += word.length;
    const share = SHARE_OF_RUN * (NAMES.test(word) ? SHARE_OF_NAME : 1);
    const likelihoods = DETECTED_LANGUAGES.map(
      (one) => learnt[script][one]?.logLikelihoodOf(word) ?? -Infinity,
    );
    const best = Math.max(...likelihoods);
    for (const [i, one] of DETECTED_LANGUAGES.entries())
      votes[one] -= Math.min(
        MOST_AGAINST[one] * (NAMES.test(word) ? SHARE_OF_NAME : 1),
        (best - (likelihoods[i] ?? -Infinity)) * share,
      );
  }
  const most = Math.max(...DETECTED_LANGUAGES.map((one) => votes[one]));
  const odds = DETECTED_LANGUAGES.map((one) => Math.exp(votes[one] - most));
  const language = DETECTED_LANGUAGES.find((one) => votes[one] === most) ?? "en";
  return {
    language,
    script: cyrillic > latin ? "cyrillic" : "latin",
    certainty: 1 / odds.reduce((sum, one) => sum + one, 0),
  };
}
