import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { createLexicalIndex } from "../../src/adapters/index/bm25-index.js";
import { createSpelling, understandingOf } from "../../src/app.js";
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
  /** Practice of one group is never split across folds: a sentence, or the topic of a gap. */
  readonly group: string;
  readonly retrieval: Retrieval;
}

/** An encoder's work, each piece of it done once. */
export interface PracticeEncoder {
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

interface Question {
  readonly question: string;
  readonly right: readonly Sentence[];
  readonly isFragment: boolean;
  readonly group: string;
}

/**
 * Retrieves every anticipated question and gap as if a stranger had asked it: the questions of its
 * author, among whose wordings its own paraphrases are, are taken out of the index first. Fragments
 * of the sentences themselves are added, because people type those too.
 *
 * @param withQuestions false to practise for an address that has no anticipated questions
 * @param withFragments false to leave the fragments out
 */
export async function practise(
  entry: CorpusEntry,
  encoder: PracticeEncoder,
  withQuestions: boolean,
  withFragments: boolean,
  onProgress: (done: number, total: number) => void,
): Promise<Practice[]> {
  const { address, anticipated } = entry;
  const understanding = understandingOf(address);
  // An author of gaps only is not practised: their gaps fill what nobody else has anticipated.
  const authors = [...new Set(anticipated.questions.map(({ author }) => author))].sort();
  const fragments = withFragments ? listFragments(entry) : [];
  const total =
    [...anticipated.questions, ...anticipated.gaps].filter(({ author }) => authors.includes(author))
      .length + fragments.length;
  const practice: Practice[] = [];
  for (const [turn, author] of authors.entries()) {
    const others: Anticipated = withQuestions
      ? {
          questions: anticipated.questions.filter((one) => one.author !== author),
          gaps: anticipated.gaps.filter((one) => one.author !== author),
        }
      : NOTHING_ANTICIPATED;
    const passages = listPassages(address, others);
    const vectors: Embedding[] = [];
    for (const passage of passages) vectors.push(await encoder.embed(passage.text));
    const retriever = createRetriever({
      address,
      anticipated: others,
      vectors: createExactIndex(vectors),
      readings: isReadByToken(others) ? await encoder.readSentences(address) : undefined,
      understanding,
      createLexicalIndex,
    });
    const spelling = createSpelling({ ...entry, anticipated: others });
    const own: Question[] = [
      ...anticipated.questions
        .filter((one) => one.author === author)
        .map(({ question, at, also }) => ({
          question,
          right: [at, ...also],
          isFragment: false,
          group: citeSentence(at),
        })),
      ...anticipated.gaps
        .filter((one) => one.author === author)
        .map(({ question, topic }) => ({ question, right: [], isFragment: false, group: topic })),
      ...fragments.filter((_, i) => i % authors.length === turn),
    ];
    for (const one of own) {
      const question = normaliseQuestion(one.question, { address, understanding, spelling });
      const retrieval = retriever.retrieve(
        question,
        await encoder.embed(question),
        retriever.readsTokens ? await encoder.readQuery(question) : undefined,
      );
      practice.push({ ...one, retrieval });
      onProgress(practice.length, total);
    }
  }
  return practice;
}

/** Lengths in words of the fragments taken from each sentence. */
const FRAGMENT_LENGTHS = [2, 3, 4];

/**
 * For each sentence a few runs of its words that begin and end with a content word, as somebody
 * types who remembers or seeks a phrase. Every sentence that holds the phrase is right.
 */
function listFragments({ address }: CorpusEntry): Question[] {
  const { isFunctionWord } = understandingOf(address);
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
          right,
          isFragment: true,
          group: citeSentence(sentence),
        });
    }
  });
  return [...fragments.values()];
}
