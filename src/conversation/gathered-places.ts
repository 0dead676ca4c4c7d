import { isSure } from "../answering/answer.js";
import type { Address } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import { absentWords, tellingWords } from "../requests/absent-words.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";
import type { Corpus, OpenAddress } from "./corpus.js";
import { findInTranslations, findWord } from "./find-word.js";
import type { Messages } from "./messages.js";
import type { Place } from "./place.js";
import type { RequestParts } from "./request-parts.js";

/**
 * Sentences about a topic in the order of their addresses: those that treat it by their meaning, and those
 * with its words in the text or in its translation; where there is none, the one that surely answers to a
 * topic with a word of the text.
 *
 * @param most the nearest so many only; all when absent
 */
export async function gatherPlaces(
  { corpus, languages }: Pick<RequestParts, "corpus" | "languages">,
  { language }: Messages,
  topic: string,
  most = Infinity,
): Promise<Place[]> {
  const { addresses } = corpus;
  const read = languages.read(topic, language);
  const worded = addresses.flatMap((one) => placesWith(one, read));
  const near = await Promise.all(
    addresses.map(async ({ address, understanding }) =>
      [...(await corpus.topicOf(address, topic)).keys()]
        // A mere greeting is about nothing.
        .filter((sentence) => understanding.independenceOf(slice(address.text, sentence)) > 0)
        .map((sentence): Place => ({ address, sentence })),
    ),
  );
  const found = [...near.flat(), ...worded];
  const telling = tellingWords(topic, read.understanding);
  const isSaid = absentWords(addresses, topic, read.understanding).length < telling.length;
  const answered = found.length === 0 && isSaid ? await closestTo(corpus, topic, language) : [];
  const all = [...found, ...answered].filter(
    (place, i, places) => places.findIndex(({ sentence }) => sentence === place.sentence) === i,
  );
  const order = (address: Address): number => addresses.findIndex((one) => one.address === address);
  return all
    .slice(0, most)
    .sort((a, b) => order(a.address) - order(b.address) || a.sentence.start - b.sentence.start);
}

/** The sentence that answers to a topic which no sentence has as its own. */
export async function closestTo(corpus: Corpus, topic: string, language: string): Promise<Place[]> {
  const answer = await corpus.answer(topic, language);
  return isSure(answer) ? [{ address: answer.address, sentence: answer.quotation.focus }] : [];
}

/** The sentences of an address with the words of a topic, or whose translation has them. */
function placesWith(
  { address, understanding }: OpenAddress,
  { text, understanding: reading }: ReadMessage,
): Place[] {
  const wanted = splitWords(text)
    .filter((word) => !understanding.isFunctionWord(word) && !reading.isFunctionWord(word))
    .join(" ");
  const own = findWord(address, understanding.stem, wanted).map(({ quotation }) => quotation.focus);
  const glosses = address.glosses?.[reading.language] ?? [];
  const translated = findInTranslations(address, glosses, reading.stem, wanted);
  return [...own, ...translated.map(({ sentence }) => sentence)].map((sentence) => ({
    address,
    sentence,
  }));
}
