import type { Language } from "../../conversation/languages.js";
import type { LetterCounts, WordCounts } from "./letter-counts.js";
import { countLetters } from "./letter-counts.js";

/** What the detection needs of a language. */
export type DetectedLanguage = Pick<Language, "tag" | "script" | "typed">;

/** What a message is written in. */
export interface Detection {
  /** Tag of one of the languages. */
  readonly language: string;
  /** Of most of its letters, as Unicode names it. */
  readonly script: string;
  /** Probability of the language, in [0, 1]; as if every language were as likely beforehand. */
  readonly certainty: number;
}

/** Runs of one to four letters overlap, so each counts for less than a word's own evidence. */
const SHARE_OF_RUN = 0.35;
/** What the reader's usual language counts: it decides near-ties only, */
const WEIGHT_OF_USUAL = 1;
/** and a lone word in Cyrillic, for Kazakh has most Russian words of public life too. */
const WEIGHT_FOR_LONE_WORD = 4.5;
/** What it counts for a language in Latin letters that a message is in these only. */
const WEIGHT_OF_LATIN = 1.5;
const LATIN = "Latin";

/** Names that all three languages use; they say little about the language around them. */
const SHARED_NAMES =
  /^(?:[қк]аза[қк]стан|[қк][ұу]р[ыу]лтай|то[қк]аев|назарбаев|астана|алматы|[ұу]лытау|[qk]aza(?:q|kh|k)stan|[qk]ur[uy]lta[iy]|to[qk]a[iy]?ev|nazarbayev|astana|almaty|ulytau)/u;
const SHARE_OF_NAME = 0.25;

/** How likely words are in one language when typed in a script; undefined for one that it is not typed in. */
type CountsIn = (script: string) => LetterCounts | undefined;

/** A script, and whether a text holds a letter of it. */
type Script = readonly [name: string, letter: RegExp];

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/['’‘ʼ`´]/gu, "")
    .match(/\p{L}+/gu) ?? [];

/** A language learns from its messages, in each of its spellings, and in a script when it first meets a word in it. */
function learn({ script, typed }: DetectedLanguage): CountsIn {
  const words = countWords(typed.messages);
  const { otherwise = [], inLatin = [] } = typed;
  const spellingsIn = (written: string): WordCounts[] => {
    if (written === script) return [words, ...otherwise.map((spell) => rewrite(words, spell))];
    return written === LATIN ? inLatin.map((spell) => rewrite(words, spell)) : [];
  };
  const learnt = new Map<string, LetterCounts>();
  return (written) => {
    const known = learnt.get(written);
    if (known) return known;
    const spellings = spellingsIn(written);
    if (spellings.length === 0) return undefined;
    const counts = countLetters(spellings);
    learnt.set(written, counts);
    return counts;
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
 * Which language a message is in, by the runs of letters of its words: every word votes, and none
 * outvotes the rest. Learns when it is first asked.
 *
 * @param languages where nothing tells, the first of them whose script it is
 * @returns `detectLanguage`; `usualTag` is the primary subtag of the reader's usual language, which
 * decides near-ties
 *
 * Example: `kurultai qayda otedi` is Kazakh in Latin letters.
 */
export function createDetection(
  languages: readonly DetectedLanguage[],
): (message: string, usualTag?: string) => Detection {
  const others = new Set(languages.map(({ script }) => script));
  others.delete(LATIN);
  const scripts = [...others].map((name): Script => [name, new RegExp(`\\p{Script=${name}}`, "u")]);
  const scriptOf = (text: string): string =>
    scripts.find(([, letter]) => letter.test(text))?.[0] ?? LATIN;
  let learnt: readonly CountsIn[] | undefined;

  return (message, usualTag) => {
    learnt ??= languages.map(learn);
    const words = wordsOf(message);
    const [only, ...more] = words;
    // The letters of one word tell little: "proverb" could be Russian.
    const sure =
      only !== undefined && more.length === 0
        ? languages.find(({ typed }) => typed.isWord?.(only))
        : undefined;
    if (sure) return { language: sure.tag, script: sure.script, certainty: 1 };

    const script = scriptOf(message);
    const isLone = words.length === 1 && script !== LATIN;
    const usual = languages.find(({ tag }) => tag === usualTag);
    const leaning = usual ?? (isLone ? languages.find((one) => one.script === script) : undefined);
    const isLatin = script === LATIN && /\p{Script=Latin}/u.test(message);
    const votes = languages.map(
      (one) =>
        (one !== leaning
          ? 0
          : isLone && one === usual && one.script === script
            ? WEIGHT_FOR_LONE_WORD
            : WEIGHT_OF_USUAL) + (isLatin && one.script === LATIN ? WEIGHT_OF_LATIN : 0),
    );
    const letters = new Map([[LATIN, 0]]);
    for (const word of words) {
      const written = scriptOf(word);
      letters.set(written, (letters.get(written) ?? 0) + word.length);
      const share = SHARED_NAMES.test(word) ? SHARE_OF_NAME : 1;
      const likelihoods = learnt.map(
        (countsIn) => countsIn(written)?.logLikelihoodOf(word) ?? -Infinity,
      );
      const best = Math.max(...likelihoods);
      for (const [i, { typed }] of languages.entries())
        votes[i] =
          (votes[i] ?? 0) -
          Math.min(
            typed.mostAgainst * share,
            (best - (likelihoods[i] ?? -Infinity)) * SHARE_OF_RUN * share,
          );
    }
    const most = Math.max(...votes);
    const odds = votes.map((vote) => Math.exp(vote - most));
    const [[mostly] = [LATIN]] = [...letters].sort((a, b) => b[1] - a[1]);
    return {
      language: languages[votes.indexOf(most)]?.tag ?? "",
      script: mostly,
      certainty: 1 / odds.reduce((sum, one) => sum + one, 0),
    };
  };
}
