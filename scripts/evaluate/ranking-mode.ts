import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import type { RankerFile } from "../../src/adapters/index/ranker-file.js";
import { createSpellings, ownLanguageOf } from "../../src/create-source.js";
import { understandingOf } from "../../src/open-addresses.js";
import { languages } from "../../src/languages/index.js";
import { createAnswerer } from "../../src/answering/answerer.js";
import type { Answerer } from "../../src/answering/answerer.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import type { Encoder } from "../../src/retrieval/encoder.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import { CONFIDENCE_FEATURES, ORDER_FEATURES } from "../../src/retrieval/features.js";
import { readSentences } from "../../src/retrieval/late-interaction.js";
import { listPassages } from "../../src/retrieval/passage.js";
import type { RankerModel } from "../../src/retrieval/ranker.js";
import { createRetriever } from "../../src/retrieval/retriever.js";

/**
 * What orders the sentences: `full` as the bot does; `hybrid` without the anticipated questions;
 * `encoder` or `lexical` by that evidence alone, which is then the confidence too.
 */
export const RANKING_MODES = ["full", "hybrid", "encoder", "lexical"] as const;
export type RankingMode = (typeof RANKING_MODES)[number];

function only(order: string, confidence: string): RankerModel {
  const weights = (names: object, one: string): Record<string, number> =>
    Object.fromEntries(Object.keys(names).map((name) => [name, Number(name === one)]));
  return {
    order: weights(ORDER_FEATURES, order) as RankerModel["order"],
    confidence: {
      bias: 0,
      weights: weights(CONFIDENCE_FEATURES, confidence) as RankerModel["confidence"]["weights"],
    },
  };
}

/**
 * The weights of a mode.
 *
 * @param isAcross whether the questions are in another language than the address
 */
export function modelOf(mode: RankingMode, file: RankerFile, isAcross: boolean): RankerModel {
  const models = isAcross ? file.acrossLanguages : file.sameLanguage;
  switch (mode) {
    case "full":
      return models.withQuestions;
    case "hybrid":
      return models.withoutQuestions;
    case "encoder":
      return only("sentenceSimilarity", "sentenceSimilarity");
    case "lexical":
      return only("lexicalWeight", "coverage");
  }
}

/** An answerer that ranks in a mode other than `full`, without anticipated questions. */
export async function createModeAnswerer(
  mode: Exclude<RankingMode, "full">,
  entries: readonly CorpusEntry[],
  encoder: Encoder,
  file: RankerFile,
): Promise<Answerer> {
  const sources = [];
  for (const entry of entries) {
    const bare = { ...entry, anticipated: NOTHING_ANTICIPATED };
    const texts = listPassages(entry.address, NOTHING_ANTICIPATED, languages.understandingOf).map(
      ({ text }) => text,
    );
    const understanding = understandingOf(entry.address);
    sources.push({
      address: entry.address,
      understanding,
      isOwnLanguage: ownLanguageOf(entry.address),
      modelFor: (language: string) => modelOf(mode, file, language !== understanding.language),
      spellingOf: createSpellings(bare),
      retriever: createRetriever({
        address: entry.address,
        anticipated: NOTHING_ANTICIPATED,
        vectors: createExactIndex(await encoder.embedPassages(texts)),
        readings: await readSentences(entry.address, encoder),
        understanding,
        understandingOf: languages.understandingOf,
        createLexicalIndex,
      }),
    });
  }
  return createAnswerer(encoder, sources, languages);
}
