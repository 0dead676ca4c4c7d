import type { Address } from "../corpus/address.js";
import type { Summary } from "../summarising/summary.js";
import type { Corpus } from "./corpus.js";
import type { Language } from "./languages.js";
import { cutWords } from "./cut-words.js";
import { splitWords } from "../words/tokenise.js";

/** Sentences of a summary unless told otherwise. */
export const SUMMARY_SENTENCES = 5;

/** What is to be summarised, in how many sentences at most. */
export interface SummaryWish {
  /** The newest address when absent, or for a topic the newest that treats it. */
  readonly address?: Address;
  readonly sentences: number;
  /** The whole address when absent. */
  readonly topic?: string;
}

/** Most sentences of a summary that somebody asks for. */
export const MOST_SENTENCES = 10;

/**
 * Reads the words after `/summary`; undefined when the number before or after the topic is no length of
 * a summary. A number in words counts where it stands alone.
 *
 * Example: `10 economy` and `economy 10` are ten sentences on the economy, `five` are five on all,
 * `5g networks` is a topic.
 */
export function readSummaryWish(
  words: string,
  languages: readonly Pick<Language, "understanding">[] = [],
): SummaryWish | undefined {
  const trimmed = withoutUnit(words.trim(), languages);
  const [, before, topicAfter = trimmed] =
    /^([+-]?\d{1,3}(?![\p{L}\p{N}]))\s*([\s\S]*)$/u.exec(trimmed) ?? [];
  const [, topicBefore = topicAfter, after] =
    /^([\s\S]*?)(?:^|\s)([+-]?\d{1,3})$/u.exec(topicAfter) ?? [];
  const inWords = languages
    .map(({ understanding }) => understanding.requests?.numberOf(topicBefore.toLowerCase()))
    .find((number) => number !== undefined && number > 0);
  const count = before ?? after;
  const isNumber = count === undefined && inWords !== undefined && /^\p{L}+$/u.test(topicBefore);
  const sentences = isNumber ? inWords : count === undefined ? SUMMARY_SENTENCES : Number(count);
  if (sentences < 1 || sentences > MOST_SENTENCES) return undefined;
  const topic = isNumber ? "" : cutWords(topicBefore);
  return namesNothing(topic, languages) ? { sentences } : { sentences, topic };
}

/** A summary, and the other addresses of which the same can be had. */
export interface FoundSummary {
  readonly address: Address;
  /** Without sentences when no address treats the topic. */
  readonly summary: Summary;
  readonly others: readonly Address[];
}

/** Makes the summary that is wished for. */
export async function findSummary(
  corpus: Pick<Corpus, "addresses" | "summarise">,
  { address: wanted, sentences, topic }: SummaryWish,
): Promise<FoundSummary> {
  const all = corpus.addresses.map(({ address }) => address);
  const made = await Promise.all(
    // Without a topic all addresses have a summary, and only the one shown need be made.
    (topic === undefined ? [wanted ?? all[0]] : all)
      .filter((address) => address !== undefined)
      .map(async (address) => ({
        address,
        summary: await corpus.summarise(address, sentences, topic),
      })),
  );
  const treating = made.filter(({ summary }) => summary.sentences.length > 0);
  const shown = made.find(({ address }) => address === wanted) ?? treating[0] ?? made[0];
  if (!shown) throw new RangeError("findSummary: expected at least one address, got none");
  const possible = topic === undefined ? all : treating.map(({ address }) => address);
  return { ...shown, others: possible.filter((address) => address !== shown.address) };
}

/** Words whose last, or what follows its number, is a unit: `courts 2 sentences` is `courts 2`. */
function withoutUnit(words: string, languages: readonly Pick<Language, "understanding">[]): string {
  const [, rest, unit] = /^([\s\S]*\d)\s*(\p{L}+)$/u.exec(words) ?? [];
  const isUnit = languages.some(
    ({ understanding }) =>
      understanding.requests?.gist.unit.test(unit?.toLowerCase() ?? "") === true,
  );
  return rest !== undefined && isUnit ? rest : words;
}

/** `IT`, `WHO` name a matter. */
const ABBREVIATED = /(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/u;

/** Whether words say only that it may be so: `/summary 3 please`. */
function namesNothing(
  words: string,
  languages: readonly Pick<Language, "understanding">[],
): boolean {
  const all = splitWords(words);
  return (
    words === "" ||
    (all.length > 0 &&
      !ABBREVIATED.test(words) &&
      languages.some(({ understanding: { isFunctionWord, requests } }) =>
        all.every(
          (word) =>
            isFunctionWord(word) ||
            requests?.isFiller(word) === true ||
            requests?.gist.beside.test(word) === true ||
            requests?.gist.asks.test(word) === true,
        ),
      ))
  );
}
