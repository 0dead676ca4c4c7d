import type { Address } from "../corpus/address.js";
import { sentencesIn } from "../words/sentences-in.js";
import { locateRuns, splitWords } from "../words/tokenise.js";
import type { Understanding, UnderstoodAddress } from "../words/understanding.js";

/** Fewest letters that two words must begin with alike to be of one family, and least share of both. */
const FAMILY_LETTERS = 5;
const FAMILY_SHARE = 0.6;

/** How the words of a topic are read. */
export type TopicReading = Pick<
  Understanding,
  | "language"
  | "stem"
  | "abbreviationOf"
  | "isFunctionWord"
  | "isQuestionWord"
  | "isAskingNoun"
  | "isLightWord"
  | "isCheckingWord"
  | "requests"
>;

/** The words of a topic that say what it is, each once. */
export function tellingWords(topic: string, reading: TopicReading): string[] {
  const telling = splitWords(topic).filter(
    (word) =>
      !reading.isFunctionWord(word) &&
      !reading.isQuestionWord(word) &&
      !reading.isLightWord(word) &&
      !reading.isCheckingWord(word) &&
      reading.isAskingNoun?.(word) !== true &&
      reading.requests?.verb.test(word) !== true,
  );
  return [...new Set(telling)];
}

/** Whether words may begin the same family: `democracy` and `democratic`. */
export function areRelated(one: string, other: string): boolean {
  let alike = 0;
  while (alike < one.length && one[alike] === other[alike]) alike++;
  return alike >= FAMILY_LETTERS && alike >= FAMILY_SHARE * Math.max(one.length, other.length);
}

/**
 * The words of a topic that stand in no address, in no form and in no word of the same family. A
 * language other than an address's is looked up in its unofficial translation; without one nothing can
 * be told of its words, and none counts as absent.
 */
export function absentWords(
  addresses: readonly UnderstoodAddress[],
  topic: string,
  reading: TopicReading,
): string[] {
  const all = addresses.map((one) => vocabularyOf(one, reading));
  if (all.some((one) => one === undefined)) return [];
  const has = (isIn: (vocabulary: Vocabulary) => boolean): boolean =>
    all.some((one) => one !== undefined && isIn(one));
  return tellingWords(topic, reading).filter((word) => {
    const stem = reading.stem(word);
    return !has(
      ({ forms, stems, initials }) =>
        stems.has(stem) ||
        forms.some((form) => areRelated(form, word)) ||
        isInitials(reading.abbreviationOf?.(word) ?? word, initials),
    );
  });
}

/** Names of a message: in one that is typed in capitals more are none. */
const MOST_NAMES = 2;

/**
 * Names in a message, as typed, that stand in no address: words with a capital inside a sentence.
 *
 * Example: `Make him attack Putin` has `Putin`.
 */
export function absentNames(
  addresses: readonly UnderstoodAddress[],
  message: string,
  reading: TopicReading,
): readonly string[] {
  const absent = new Set(absentWords(addresses, message, reading));
  const names = message.split(/[.!?:…\n]+|["“”„«»]/u).flatMap((sentence) =>
    locateRuns(sentence)
      .slice(1)
      .filter(({ form }) => absent.has(form))
      .map(({ start, end }) => sentence.slice(start, end))
      .filter((word) => /^\p{Lu}\p{Ll}/u.test(word)),
  );
  const distinct = [...new Set(names)];
  return distinct.length > MOST_NAMES ? [] : distinct;
}

/** The words of an address in one language. */
interface Vocabulary {
  readonly stems: ReadonlySet<string>;
  /** Words and stems, each once. */
  readonly forms: readonly string[];
  /** First letters of its words, a text each; a space for a word that carries grammar. */
  readonly initials: readonly string[];
}

/**
 * By address and language, made once: a message is compared with it up to six times, and making it takes 3 ms, a
 * sixth of an encoder pass. Stems themselves are remembered in `words/remember-stems.ts` only.
 */
const vocabularies = new WeakMap<Address, Map<string, Vocabulary>>();

/** Undefined where the address has no translation into the language. */
function vocabularyOf(
  { address }: UnderstoodAddress,
  reading: TopicReading,
): Vocabulary | undefined {
  const made = vocabularies.get(address) ?? new Map<string, Vocabulary>();
  vocabularies.set(address, made);
  const known = made.get(reading.language);
  if (known) return known;
  const sentences = sentencesIn(address, reading.language);
  if (sentences.length === 0) return undefined;
  // Names and terms may stand in a question as the address has them.
  const texts = [address.text, ...sentences].map(splitWords);
  const said = new Set(texts.flat());
  const stems = new Set([...said].map(reading.stem));
  const initials = texts.map((words) =>
    words.map((word) => (reading.isFunctionWord(word) ? " " : word.charAt(0))).join(""),
  );
  const vocabulary = { stems, forms: [...new Set([...said, ...stems])], initials };
  made.set(reading.language, vocabulary);
  return vocabulary;
}

/** Whether letters are the first ones of words in a row, as those of `ngo` are. */
function isInitials(letters: string, initials: readonly string[]): boolean {
  const isShort = letters.length >= FEWEST_INITIALS && letters.length <= MOST_INITIALS;
  return isShort && initials.some((one) => one.includes(letters));
}

const FEWEST_INITIALS = 3;
const MOST_INITIALS = 4;

/** Whether all telling words of some topics stand together in one sentence. */
export function standTogether(
  addresses: readonly UnderstoodAddress[],
  topics: readonly string[],
  reading: TopicReading,
): boolean {
  const wanted = topics.flatMap((topic) => tellingWords(topic, reading)).map(reading.stem);
  return addresses.some(({ address }) =>
    sentencesIn(address, reading.language).some((sentence) => {
      const stems = new Set(splitWords(sentence).map(reading.stem));
      return wanted.every((stem) => stems.has(stem));
    }),
  );
}
