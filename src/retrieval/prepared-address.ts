import type { Address } from "../corpus/address.js";
import type { Anticipated } from "../corpus/anticipated.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import type { AddressWords } from "./address-words.js";
import { readAddressWords } from "./address-words.js";
import type { AnticipatedKeys } from "./anticipated-keys.js";
import { readAnticipatedKeys } from "./anticipated-keys.js";
import type { Reading } from "./encoder.js";
import type { CompareTokens } from "./late-interaction.js";
import { createTokenComparison } from "./late-interaction.js";
import type { CreateLexicalIndex, LexicalIndex } from "./lexical-index.js";
import { listPassages } from "./passage.js";
import type { VectorIndex } from "./vector-index.js";

/** What a retriever is made from. */
export interface RetrieverParts {
  readonly address: Address;
  readonly anticipated: Anticipated;
  /** Labels are positions in `listPassages(address, anticipated, parts.understandingOf)`. */
  readonly vectors: VectorIndex;
  /** Of the sentences in order, for an address that is read token by token. */
  readonly readings?: readonly Reading[] | undefined;
  /** Of the address's language. */
  readonly understanding: Understanding;
  /** Of a language that anticipated questions are written in, by its primary subtag. */
  readonly understandingOf: (language: string) => Pick<Understanding, "stem" | "fromLatin">;
  readonly createLexicalIndex: CreateLexicalIndex;
}

/** An address ready to be searched. Sentences are named by their position in `address.sentences`. */
export interface PreparedAddress extends AnticipatedKeys {
  readonly address: Address;
  readonly understanding: Understanding;
  /** Words of the speaker's name. */
  readonly speaker: ReadonlySet<string>;
  readonly words: AddressWords;
  /** Whether a sentence, or an anticipated question, has a stem. */
  readonly isKnown: (stem: string) => boolean;
  /** Whether a stem is of a word that names what people ask for in vain: `pensions`. Any is without gaps. */
  readonly namesGap: (stem: string) => boolean;
  /** Labels are sentences, then paragraphs from `firstParagraph`, then keys from `firstKey`. */
  readonly vectors: VectorIndex;
  readonly firstParagraph: number;
  readonly firstKey: number;
  readonly sentenceIndex: LexicalIndex;
  readonly keyIndex: LexicalIndex;
  /** Undefined for an address that is not read token by token. */
  readonly compareTokens: CompareTokens | undefined;
}

export function prepareAddress(parts: RetrieverParts): PreparedAddress {
  const { address, anticipated, vectors, readings, understanding, createLexicalIndex } = parts;
  const words = readAddressWords(address, understanding);
  const keys = readAnticipatedKeys(
    listPassages(address, anticipated, parts.understandingOf),
    address.sentences,
    (language) => parts.understandingOf(language).stem,
  );
  const keyStems = new Set(keys.stems.flatMap((stems) => [...stems]));
  const gapStems = new Set(
    anticipated.gaps.flatMap(({ topic }) => splitWords(topic).map(understanding.stem)),
  );
  const isKnown = (stem: string): boolean => words.rarity.has(stem) || keyStems.has(stem);
  return {
    address,
    understanding,
    speaker: new Set(splitWords(address.speaker)),
    words,
    ...keys,
    isKnown,
    namesGap: (stem) => gapStems.size === 0 || gapStems.has(stem),
    vectors,
    firstParagraph: address.sentences.length,
    firstKey: address.sentences.length + address.paragraphs.length,
    sentenceIndex: createLexicalIndex(
      address.sentences.map(({ paragraph }, i) => ({
        terms: words.sentences[i]?.sequence ?? [],
        context: words.sentences
          .filter((_, other) => address.sentences[other]?.paragraph === paragraph)
          .flatMap(({ sequence }) => sequence),
      })),
      isKnown,
    ),
    keyIndex: createLexicalIndex(
      keys.keys.map(({ sequence }) => ({ terms: sequence, context: [] })),
    ),
    compareTokens: readings && createTokenComparison(address, readings),
  };
}
