import type { Address } from "../corpus/address.js";
import type { Embedding, Encoder, Reading, Waiting } from "../retrieval/encoder.js";
import { normaliseQuestion } from "../retrieval/question.js";
import { rank } from "../retrieval/ranker.js";
import type { RankerModel, Ranking } from "../retrieval/ranker.js";
import { isNearKey } from "../retrieval/few-questions.js";
import type { Retrieval, Retriever } from "../retrieval/retriever.js";
import type { Spelling } from "../words/spelling.js";
import type { ReadLanguage, UnderstoodAddress } from "../words/understanding.js";
import type { Abstained, AbstentionReason, Answer, Quoted } from "./answer.js";
import { decide, isSure } from "./answer.js";
import type { ContextModel, QuestionContext } from "../retrieval/in-context.js";
import { joinRankings } from "../retrieval/in-context.js";
import { withoutChance } from "./known-gaps.js";
import { trustSureCases } from "./sure-cases.js";

/** By what a question is ranked. */
export interface Ranked {
  readonly retriever: Retriever;
  /** The weights for questions in a language, by its primary subtag. */
  readonly modelFor: (language: string) => RankerModel;
}

/** One address ready to be asked. */
export interface Source extends UnderstoodAddress, Ranked {
  /**
   * Of an address with few anticipated questions: its text alone, by which questions are ranked that none
   * of them is near to.
   */
  readonly textAlone?: Ranked;
  /**
   * Whether questions read in a language, by its primary subtag, count as the address's own: where its
   * language is none of those that are told apart, all do.
   */
  readonly isOwnLanguage: (language: string) => boolean;
  /** The spelling of questions in a language, by its primary subtag. */
  readonly spellingOf: (language: string) => Spelling;
}

/** How one address was ranked for a question, and by which weights. */
interface SourceRanking {
  readonly source: Source;
  readonly model: RankerModel;
  readonly ranking: Ranking;
}

export interface Answerer {
  /**
   * Answers from the address that is the surest, of equals from the first, and from others that are sure.
   *
   * @param usual tag of the language that the reader uses otherwise
   * @param context what the question is read with; it is read alone when absent, or when no weights are known
   */
  answer(question: string, usual?: string, context?: QuestionContext): Promise<Answer>;
  /**
   * The rankings behind an answer, one an address.
   *
   * @param waiting who waits for the encoder
   */
  rankAll(question: string, usual?: string, waiting?: Waiting): Promise<SourceRanking[]>;
}

/** The languages that questions are asked in. */
interface AskedLanguages {
  readonly read: ReadLanguage;
  /** Unicode's name of the script of a language; undefined when nobody has taught it. */
  readonly scriptOf: (tag: string) => string | undefined;
}

/**
 * Answers questions from one or more addresses.
 *
 * @param contexts how a question is read with others; absent when none were fitted for the encoder
 * @throws RangeError when there is no source
 */
export function createAnswerer(
  encoder: Encoder,
  sources: readonly Source[],
  languages: AskedLanguages,
  contexts?: ContextModel,
): Answerer {
  const [first] = sources;
  if (!first) throw new RangeError("createAnswerer: expected at least one address, got none");

  /** One that does makes the embedding too. */
  const readsTokens = sources.some(
    ({ retriever, textAlone }) => retriever.readsTokens || textAlone !== undefined,
  );

  const rankAll: Answerer["rankAll"] = async (question, usual, waiting) => {
    const { text, understanding: asking } = languages.read(question, usual);
    const { language } = asking;
    const encode = once(async (normalised) => {
      if (!readsTokens) return { embedding: await encoder.embedQuery(normalised, waiting) };
      const reading = await encoder.readQuery(normalised, waiting);
      return { embedding: reading.embedding, reading };
    });
    const rankings: SourceRanking[] = [];
    for (const source of sources) {
      const understanding = source.isOwnLanguage(language) ? source.understanding : asking;
      const { address } = source;
      const spelling = source.spellingOf(understanding.language);
      const typed = understanding === asking ? text : question;
      const normalised = normaliseQuestion(typed, { address, understanding, spelling });
      const { embedding, reading } = await encode(normalised);
      rankings.push(
        rankBy(source, language, ({ retriever }) =>
          retriever.retrieve(normalised, embedding, reading, understanding),
        ),
      );
    }
    return rankings;
  };

  const rankInContext = async (
    question: string,
    usual: string | undefined,
    { kind, texts }: QuestionContext,
    model: ContextModel,
  ): Promise<Pick<SourceRanking, "source" | "ranking">[]> => {
    const readings: SourceRanking[][] = [];
    for (const text of [question, ...texts]) readings.push(await rankAll(text, usual));
    return sources.map((source, i) => ({
      source,
      ranking: joinRankings(
        model[kind],
        readings.flatMap((own) => own[i]?.ranking ?? []),
      ),
    }));
  };

  return {
    rankAll,
    async answer(question, usual, context) {
      const unreadable = findUnreadable(question, encoder.languages, languages);
      if (unreadable) return abstain(first.address, unreadable);
      return chooseAnswer(
        context && contexts
          ? await rankInContext(question, usual, context, contexts)
          : (await rankAll(question, usual)).map(({ source, ranking }) => ({
              source,
              ranking: trustSureCases(source, ranking),
            })),
      );
    },
  };
}

/** The answer of the address that is the surest, with those of others that are sure. */
function chooseAnswer(rankings: readonly Pick<SourceRanking, "source" | "ranking">[]): Answer {
  const answers = withoutChance(rankings).map(({ source, ranking }) =>
    decide(source, ranking, ranking.retrieval.absentWords),
  );
  const [best, ...others] = answers.sort((a, b) => b.confidence - a.confidence);
  if (!best) throw new RangeError("answer: expected at least one address, got none");
  if (best.kind === "quoted") return withOthers(best, others);
  const elsewhere = rankings
    .map(({ source, ranking }) => decide(source, ranking, ranking.retrieval.absentWords))
    .filter(isSure);
  return {
    ...best,
    missingWords: missingFromAll(rankings),
    ...(elsewhere.length > 0 && { others: elsewhere }),
  };
}

function withOthers(best: Quoted, others: readonly Answer[]): Quoted {
  const sure = others.filter(isSure);
  return sure.length === 0 ? best : { ...best, others: sure };
}

/** What the encoder makes of a normalised question; the reading where tokens are compared. */
type Encode = (normalised: string) => Promise<{
  readonly embedding: Embedding;
  readonly reading?: Reading;
}>;

/** Addresses that read a question alike have it encoded once. */
function once(encode: Encode): Encode {
  const encoded = new Map<string, ReturnType<Encode>>();
  return (normalised) => {
    const known = encoded.get(normalised) ?? encode(normalised);
    encoded.set(normalised, known);
    return known;
  };
}

/** The ranking of one address: by its text alone where it has one and no anticipated question is near. */
function rankBy(
  source: Source,
  language: string,
  retrieveBy: (ranked: Ranked) => Retrieval,
): SourceRanking {
  const byKeys = retrieveBy(source);
  const { textAlone } = source;
  const isByText = textAlone !== undefined && !isNearKey(byKeys);
  const retrieval = isByText ? retrieveBy(textAlone) : byKeys;
  const model = (isByText ? textAlone : source).modelFor(language);
  return { source, model, ranking: rank(model, retrieval) };
}

/**
 * Why a question cannot be read at all, or undefined when it can.
 *
 * @param read tags of the languages that the encoder reads; none where it names none
 */
function findUnreadable(
  question: string,
  read: readonly string[],
  { scriptOf }: AskedLanguages,
): AbstentionReason | undefined {
  if (!/\p{L}/u.test(question)) return "empty";
  if (read.length === 0) return undefined;
  const scripts = ["Latin", ...read.flatMap((tag) => scriptOf(tag) ?? [])];
  const isRead = new RegExp(scripts.map((name) => `\\p{Script=${name}}`).join("|"), "gu");
  const letters = question.match(/\p{L}/gu) ?? [];
  return (question.match(isRead)?.length ?? 0) < letters.length / 2 ? "language" : undefined;
}

/** Words that no address has: what one of them lacks may stand in another. */
function missingFromAll(rankings: readonly Pick<SourceRanking, "ranking">[]): readonly string[] {
  const [first = [], ...others] = rankings.map(({ ranking }) => ranking.retrieval.absentWords);
  return first.filter((word) => others.every((words) => words.includes(word)));
}

function abstain(address: Address, reason: AbstentionReason): Abstained {
  return {
    kind: "abstained",
    address,
    confidence: 0,
    reason,
    nearest: [],
    isNear: false,
    missingWords: [],
  };
}
