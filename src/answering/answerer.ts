import type { Address } from "../corpus/address.js";
import type { Embedding, Encoder } from "../retrieval/encoder.js";
import { normaliseQuestion } from "../retrieval/question.js";
import { rank } from "../retrieval/ranker.js";
import type { RankerModel, Ranking } from "../retrieval/ranker.js";
import type { Retriever } from "../retrieval/retriever.js";
import type { Spelling } from "../words/spelling.js";
import type { UnderstoodAddress } from "../words/understanding.js";
import type { Abstained, AbstentionReason, Answer } from "./answer.js";
import { decide } from "./answer.js";
import { trustSureCases } from "./sure-cases.js";

/** One address ready to be asked. */
export interface Source extends UnderstoodAddress {
  readonly retriever: Retriever;
  readonly model: RankerModel;
  readonly spelling: Spelling;
}

export interface Answerer {
  /** Answers from the address that is the surest; of equals from the first. */
  answer(question: string): Promise<Answer>;
  /** The rankings behind an answer, one an address, for evaluation. */
  rankAll(question: string): Promise<{ source: Source; ranking: Ranking }[]>;
}

/**
 * Answers questions from one or more addresses.
 *
 * @throws RangeError when there is no source
 */
export function createAnswerer(encoder: Encoder, sources: readonly Source[]): Answerer {
  const [first] = sources;
  if (!first) throw new RangeError("createAnswerer: expected at least one address, got none");

  const rankAll: Answerer["rankAll"] = async (question) => {
    const rankings = [];
    const embeddings = new Map<string, Embedding>();
    for (const source of sources) {
      const normalised = normaliseQuestion(question, source);
      const reading = source.retriever.readsTokens
        ? await encoder.readQuery(normalised)
        : undefined;
      const embedding =
        reading?.embedding ?? embeddings.get(normalised) ?? (await encoder.embedQuery(normalised));
      embeddings.set(normalised, embedding);
      const retrieval = source.retriever.retrieve(normalised, embedding, reading);
      rankings.push({ source, ranking: rank(source.model, retrieval) });
    }
    return rankings;
  };

  return {
    rankAll,
    async answer(question) {
      const unreadable = findUnreadable(question, encoder.languages);
      if (unreadable) return abstain(first.address, unreadable);
      const answers = (await rankAll(question)).map(({ source, ranking }) =>
        decide(source, trustSureCases(source, ranking), ranking.retrieval.absentWords),
      );
      const best = answers.reduce((most, one) => (one.confidence > most.confidence ? one : most));
      return best.kind === "quoted" ? best : { ...best, missingWords: missingFromAll(answers) };
    },
  };
}

/** Why a question cannot be read at all, or undefined when it can. */
function findUnreadable(
  question: string,
  languages: readonly string[],
): AbstentionReason | undefined {
  if (!/\p{L}/u.test(question)) return "empty";
  // The encoders that name their languages here read Latin script only.
  const readsOther = languages.length === 0 || languages.some((one) => !LATIN_SCRIPT.has(one));
  if (readsOther || !OTHER_LETTER.test(question)) return undefined;
  const letters = question.replaceAll(/\P{L}+/gu, "");
  const latin = letters.replaceAll(/\P{Script=Latin}+/gu, "");
  return latin.length < letters.length / 2 ? "language" : undefined;
}

/** A letter of another script than Latin. */
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}]/u;
/** Languages written in Latin script that an encoder may name. */
const LATIN_SCRIPT = new Set(["en"]);

/** Words that no address has: what one of them lacks may stand in another. */
function missingFromAll(answers: readonly Answer[]): readonly string[] {
  const [first = [], ...others] = answers.map((one) =>
    one.kind === "abstained" ? one.missingWords : [],
  );
  return first.filter((word) => others.every((words) => words.includes(word)));
}

function abstain(address: Address, reason: AbstentionReason): Abstained {
  return { kind: "abstained", address, confidence: 0, reason, nearest: [], missingWords: [] };
}
