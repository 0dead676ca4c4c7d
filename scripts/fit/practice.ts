import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import { createSpellings } from "../../src/create-source.js";
import { understandingOf } from "../../src/open-addresses.js";
import { languages } from "../../src/languages/index.js";
import type { Address, Sentence } from "../../src/corpus/address.js";
import { citeSentence } from "../../src/corpus/address.js";
import type { Anticipated } from "../../src/corpus/anticipated.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import { slice } from "../../src/corpus/span.js";
import type { Embedding, Encoder, Reading } from "../../src/retrieval/encoder.js";
import { createExactIndex } from "../../src/retrieval/exact-index.js";
import { isReadByToken, readSentences } from "../../src/retrieval/late-interaction.js";
import { listPassages } from "../../src/retrieval/passage.js";
import { normaliseQuestion } from "../../src/retrieval/question.js";
import { createRetriever } from "../../src/retrieval/retriever.js";
import type { Retrieval } from "../../src/retrieval/retriever.js";

/** A question whose right answers are known, retrieved without help from its own author. */
export interface Practice {
  readonly question: string;
  /** Right sentences; empty for a gap. */
  readonly right: readonly Sentence[];
  readonly isFragment: boolean;
  /** Primary subtag of the question's language. */
  readonly language: string;
  /** Practice of one group is never split across folds: a sentence, or the topic of a gap. */
  readonly group: string;
  readonly retrieval: Retrieval;
}

/** An encoder's work, each piece of it done once. */
interface PracticeEncoder {
  /** Embeds a question, or a passage of an address. */
  embed(text: string): Promise<Embedding>;
  readQuery(question: string): Promise<Reading>;
  readSentences(address: Address): Promise<readonly Reading[]>;
}

export function createPracticeEncoder(encoder: Encoder): PracticeEncoder {
  const embeddings = new Map<string, Embedding>();
  const readings = new Map<Address, readonly Reading[]>();
  return {
    async embed(text) {
      const known = embeddings.get(text) ?? (await encoder.embedQuery(text));
      embeddings.set(text, known);
      return known;
    },
    readQuery: (question) => encoder.readQuery(question),
    async readSentences(address) {
      const known = readings.get(address) ?? (await readSentences(address, encoder));
      readings.set(address, known);
      return known;
    },
  };
}

type Question = Omit<Practice, "retrieval">;

/** What is practised. */
export interface PracticeOptions {
  /** Questions in the address's language, or those in others. */
  readonly asked: "in its language" | "across languages";
  /** False to practise for an address that has no anticipated questions. */
  readonly withQuestions: boolean;
  /** Whether fragments of the sentences themselves are added, because people type those too. */
  readonly withFragments: boolean;
}

/**
 * Retrieves every anticipated question and gap as if a stranger had asked it: the questions of its
 * author, among whose wordings its own paraphrases are, are taken out of the index first. What was
 * typed in other letters is read as the bot reads it.
 */
export async function practise(
  entry: CorpusEntry,
  encoder: PracticeEncoder,
  { asked, withQuestions, withFragments }: PracticeOptions,
  onProgress: (done: number, total: number) => void,
): Promise<Practice[]> {
  const { address, anticipated } = entry;
  const own = understandingOf(address);
  // A list asks for no one sentence; it is a key of the others.
  const isAsked = (one: { readonly language: string; readonly isList: boolean }): boolean =>
    !one.isList && (one.language === own.language) === (asked === "in its language");
  // An author may have written in several languages.
  const asking = {
    questions: anticipated.questions.filter(isAsked),
    gaps: anticipated.gaps.filter(isAsked),
  };
  // An author of gaps only is not practised: their gaps fill what nobody else has anticipated.
  const authors = [...new Set(asking.questions.map(({ author }) => author))].sort();
  const fragments = withFragments ? listFragments(entry) : [];
  const total =
    [...asking.questions, ...asking.gaps].filter(({ author }) => authors.includes(author)).length +
    fragments.length;
  const practice: Practice[] = [];
  for (const [turn, author] of authors.entries()) {
    const others: Anticipated = withQuestions
      ? {
          questions: anticipated.questions.filter((one) => one.author !== author),
          gaps: anticipated.gaps.filter((one) => one.author !== author),
        }
      : NOTHING_ANTICIPATED;
    const retrieve = await createRetrieve({ address, anticipated: others }, encoder);
    const questions: Question[] = [
      ...asking.questions
        .filter((one) => one.author === author)
        .map(({ question, language, at, also }) => ({
          question,
          language,
          right: [at, ...also],
          isFragment: false,
          group: citeSentence(at),
        })),
      ...asking.gaps
        .filter((one) => one.author === author)
        .map(({ question, language, topic }) => ({
          question,
          language,
          right: [],
          isFragment: false,
          group: topic,
        })),
      ...fragments.filter((_, i) => i % authors.length === turn),
    ];
    for (const one of questions) {
      practice.push(await retrieve(one));
      onProgress(practice.length, total);
    }
  }
  return practice;
}

/**
 * Retrieves questions that were written for other texts. This one answers none of them, but for a few by
 * chance.
 */
export async function practiseForeign(
  entry: Pick<CorpusEntry, "address" | "anticipated">,
  others: readonly CorpusEntry[],
  encoder: PracticeEncoder,
  onProgress: (done: number, total: number) => void,
): Promise<Practice[]> {
  const retrieve = await createRetrieve(entry, encoder);
  const questions = others.flatMap(({ address, anticipated }) =>
    anticipated.questions.map(({ question, language }) => ({
      question,
      language,
      right: [],
      isFragment: false,
      group: address.slug,
    })),
  );
  const practice: Practice[] = [];
  for (const one of questions) {
    practice.push(await retrieve(one));
    onProgress(practice.length, questions.length);
  }
  return practice;
}

/** Retrieves questions from an address as the bot does. */
async function createRetrieve(
  { address, anticipated }: Pick<CorpusEntry, "address" | "anticipated">,
  encoder: PracticeEncoder,
): Promise<(one: Question) => Promise<Practice>> {
  const own = understandingOf(address);
  const passages = listPassages(address, anticipated, languages.understandingOf);
  const vectors: Embedding[] = [];
  for (const passage of passages) vectors.push(await encoder.embed(passage.text));
  const retriever = createRetriever({
    address,
    anticipated,
    vectors: createExactIndex(vectors),
    readings: isReadByToken(anticipated) ? await encoder.readSentences(address) : undefined,
    understanding: own,
    understandingOf: languages.understandingOf,
    createLexicalIndex,
  });
  const spellingOf = createSpellings({ address, anticipated });
  return async (one) => {
    const { text, understanding: asking } = languages.read(one.question, one.language);
    const understanding = asking.language === own.language ? own : asking;
    const spelling = spellingOf(asking.language);
    const question = normaliseQuestion(text, { address, understanding, spelling });
    const retrieval = retriever.retrieve(
      question,
      await encoder.embed(question),
      retriever.readsTokens ? await encoder.readQuery(question) : undefined,
      understanding,
    );
    return { ...one, retrieval };
  };
}

/** Lengths in words of the fragments taken from each sentence. */
const FRAGMENT_LENGTHS = [2, 3, 4];

/**
 * For each sentence a few runs of its words that begin and end with a content word, as somebody
 * types who remembers or seeks a phrase. Every sentence that holds the phrase is right.
 */
function listFragments({ address }: CorpusEntry): Question[] {
  const { isFunctionWord, language } = understandingOf(address);
  const fragments = new Map<string, Question>();
  address.sentences.forEach((sentence, i) => {
    const words = slice(address.text, sentence).match(/[\p{L}-]+/gu) ?? [];
    for (const length of FRAGMENT_LENGTHS) {
      const runs = words
        .slice(0, Math.max(0, words.length - length + 1))
        .map((_, at) => words.slice(at, at + length))
        .filter(
          (run) =>
            !isFunctionWord((run[0] ?? "").toLowerCase()) &&
            !isFunctionWord((run.at(-1) ?? "").toLowerCase()),
        );
      // A different place in each sentence, the same in every run of this script.
      const run = runs[(i * 7 + length * 3) % Math.max(1, runs.length)];
      if (!run) continue;
      const question = run.join(" ").toLowerCase();
      const right = address.sentences.filter((one) =>
        slice(address.text, one).toLowerCase().includes(question),
      );
      if (right.length > 0)
        fragments.set(question, {
          question,
          language,
          right,
          isFragment: true,
          group: citeSentence(sentence),
        });
    }
  });
  return [...fragments.values()];
}
