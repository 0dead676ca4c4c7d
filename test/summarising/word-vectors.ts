import type { Address, Sentence } from "../../src/corpus/address.js";
import { createAddress } from "../../src/corpus/parse-address.js";
import { slice } from "../../src/corpus/span.js";
import type { Topic } from "../../src/summarising/summary.js";
import { splitWords } from "../../src/words/tokenise.js";
import type { Embedding } from "../../src/retrieval/encoder.js";
import { contentWords } from "../../src/words/content-words.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

/** Wide enough that the words of one address hardly ever share a place. */
const DIMENSIONS = 2048;

const made = new Map<string, Embedding>();

/** A bag of content words as a unit vector: texts with common words are alike, others are not. */
export function wordVector(text: string): Embedding {
  const vector = made.get(text) ?? makeVector(text);
  made.set(text, vector);
  return vector;
}

function makeVector(text: string): Embedding {
  const vector = new Float32Array(DIMENSIONS);
  for (const word of contentWords(text, ENGLISH_UNDERSTANDING)) {
    let hash = 7;
    for (let i = 0; i < word.length; i++) hash = (hash * 31 + word.charCodeAt(i)) % 1_000_003;
    const place = hash % DIMENSIONS;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

export function vectorOf(address: Address): (sentence: Sentence) => Embedding {
  return (sentence) => wordVector(address.text.slice(sentence.start, sentence.end));
}

/** An address with this body, paragraphs separated by empty lines. */
export function addressOf(body: string): Address {
  return createAddress("a-test", {
    metadata: {
      speaker: "A Speaker",
      office: "Mayor",
      title: "An address",
      occasion: "a test",
      date: "2026-01-01",
      language: "en",
      source: "none",
      licence: "none",
      sha256: "0".repeat(64),
    },
    body,
  });
}

/** The sentences with all of some words, as a topic that needs no model; words as they are. */
export function topicInWords(address: Address, words: string): Topic {
  const wanted = splitWords(words);
  return new Map(
    address.sentences
      .filter((sentence) => {
        const said = new Set(splitWords(slice(address.text, sentence)));
        return wanted.every((word) => said.has(word));
      })
      .map((sentence) => [sentence, 1]),
  );
}
