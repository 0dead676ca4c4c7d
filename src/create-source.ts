import type { CorpusEntry } from "./adapters/corpus-folder.js";
import { languages } from "./languages/index.js";
import { createLexicalIndex } from "./adapters/index/bm25-index.js";
import type { RankerFile } from "./adapters/index/ranker-file.js";
import type { Ranked, Source } from "./answering/answerer.js";
import type { Address } from "./corpus/address.js";
import { NOTHING_ANTICIPATED } from "./corpus/anticipated.js";
import type { Anticipated } from "./corpus/anticipated.js";
import type { RankerModel } from "./retrieval/ranker.js";
import { createExactIndex } from "./retrieval/exact-index.js";
import { isReadByToken } from "./retrieval/late-interaction.js";
import type { RetrieverParts } from "./retrieval/prepared-address.js";
import { createRetriever } from "./retrieval/retriever.js";
import type { TopicWeights } from "./retrieval/topic-relevance.js";
import type { Spelling } from "./words/spelling.js";
import { primarySubtag } from "./words/primary-subtag.js";
import { understandingOf } from "./open-addresses.js";

/**
 * Spellings of questions asked of one address, each made when its language is first asked in.
 *
 * @returns the spelling of a language, by its primary subtag
 */
export function createSpellings({
  address,
  anticipated,
}: Pick<CorpusEntry, "address" | "anticipated">): (language: string) => Spelling {
  const made = new Map<string, Spelling>();
  const make = (language: string): Spelling => {
    const texts = [...anticipated.questions, ...anticipated.gaps]
      .filter((one) => one.language === language)
      .map(({ question }) => question);
    return languages.understandingOf(language).createSpelling(address, texts);
  };
  return (language) => {
    const spelling = made.get(language) ?? make(language);
    made.set(language, spelling);
    return spelling;
  };
}

/** Which languages count as the address's own: `Source.isOwnLanguage`. */
export function ownLanguageOf({ language: tag }: Address): (language: string) => boolean {
  const own = primarySubtag(tag);
  const isTold = languages.all.some((one) => one.tag === own);
  return (language) => !isTold || language === own;
}

/** The weights for questions in a language that are asked of an address. */
function modelsFor(
  ranker: RankerFile,
  { address, anticipated }: Pick<CorpusEntry, "address" | "anticipated">,
): (language: string) => RankerModel {
  const isOwn = ownLanguageOf(address);
  return (language) => {
    const models = isOwn(language) ? ranker.sameLanguage : ranker.acrossLanguages;
    return anticipated.questions.length > 0 ? models.withQuestions : models.withoutQuestions;
  };
}

/**
 * One address ready to be asked.
 *
 * @param saved vectors of its passages, readings where it has few anticipated questions or none, stems of
 * these where they were kept
 * @param topicWeights by which lists tell what treats a topic; absent where none were fitted
 */
export function createSource(
  { address, anticipated }: Pick<CorpusEntry, "address" | "anticipated">,
  ranker: RankerFile,
  { vectors, readings, keyStems }: Pick<RetrieverParts, "vectors" | "readings" | "keyStems">,
  topicWeights?: TopicWeights,
): Source {
  const understanding = understandingOf(address);
  const rankedBy = (
    keys: Anticipated,
    parts: Pick<RetrieverParts, "vectors" | "readings" | "keyStems">,
  ): Ranked => ({
    modelFor: modelsFor(ranker, { address, anticipated: keys }),
    retriever: createRetriever(
      {
        address,
        anticipated: keys,
        ...parts,
        understanding,
        understandingOf: languages.understandingOf,
        createLexicalIndex,
      },
      topicWeights,
    ),
  });
  const isByToken = isReadByToken(anticipated);
  const ofText = Array.from({ length: address.sentences.length + address.paragraphs.length });
  return {
    address,
    understanding,
    isOwnLanguage: ownLanguageOf(address),
    spellingOf: createSpellings({ address, anticipated }),
    ...rankedBy(anticipated, { vectors, readings: isByToken ? readings : undefined, keyStems }),
    ...(!isByToken &&
      readings && {
        textAlone: rankedBy(NOTHING_ANTICIPATED, {
          vectors: createExactIndex(ofText.map((_, label) => vectors.embedding(label))),
          readings,
        }),
      }),
  };
}
