import type { Answer } from "../answering/answer.js";
import type { QuestionContext } from "../retrieval/in-context.js";
import type { ClaimCheck } from "../checking/claim-check.js";
import type { ClaimVerdict } from "../checking/claim-verdict.js";
import type { LookUp, LookUpMatch } from "../looking-up/look-up.js";
import type { Address } from "../corpus/address.js";
import type { Waiting } from "../retrieval/encoder.js";
import type { AnticipatedQuestion } from "../corpus/anticipated.js";
import type { RequestMeaning } from "../requests/meaning.js";
import type { Summariser, Summary, Topic } from "../summarising/summary.js";
import type { ClaimCore, ReadLanguage, UnderstoodAddress } from "../words/understanding.js";
import type { Place } from "./place.js";

/** One address, with everything about it that works without an encoder. */
export interface OpenAddress extends UnderstoodAddress {
  readonly lookUp: LookUp;
  readonly checkClaim: ClaimCheck;
  /** The words of a claim without what people put around them, in whatever language. */
  readonly coreOf: ClaimCore;
  /** Whether a question in any language is about the text itself: its date, its source. */
  readonly asksAboutText: (question: string) => boolean;
  /** Questions that show a newcomer what to ask, in whatever languages they were written. */
  readonly samples: readonly Pick<AnticipatedQuestion, "question" | "language" | "at">[];
}

/** Everything a conversation can ask of the corpus, over one or more addresses. */
export interface Corpus {
  /** Newest address first. */
  readonly addresses: readonly OpenAddress[];
  /**
   * @param usual tag of the language that the reader uses otherwise
   * @param context what the question is read with
   */
  answer(question: string, usual?: string, context?: QuestionContext): Promise<Answer>;
  /**
   * Sentences near to some words by their meaning, best first; none for what no address treats.
   *
   * @param waiting who waits for them; somebody who asks when absent
   */
  nearByMeaning(words: string, waiting?: Waiting): Promise<Place[]>;
  /** How messages are read by their meaning; absent where nothing was fitted for the encoder. */
  readonly meaning?: RequestMeaning;
  /** A summary of one address, of a topic when one is given. */
  summarise(address: Address, sentences: number, topic?: string): Promise<Summary>;
  /** Which sentences of an address are about some words, and how much. */
  topicOf(address: Address, words: string): Promise<Topic>;
  /** The summariser of an address. */
  summariserOf(address: Address): Summariser;
  /**
   * The corpus of some of its addresses only.
   *
   * @throws RangeError when none of them is one of its
   */
  within(addresses: readonly Address[]): Corpus;
}

/** Whether words are in a language that no address is written in, so that only their meaning compares. */
export function isForeign(
  addresses: readonly UnderstoodAddress[],
  readLanguage: ReadLanguage,
  words: string,
  usual?: string,
): boolean {
  const { language } = readLanguage(words, usual).understanding;
  return addresses.every(({ understanding }) => understanding.language !== language);
}

interface FoundQuotation extends LookUpMatch {
  readonly address: Address;
}

/** Looks words up in all addresses: literal matches first, then by similarity. */
export function lookUpAll(
  addresses: readonly OpenAddress[],
  query: string,
  limit: number,
): FoundQuotation[] {
  const found = addresses.flatMap(({ address, lookUp }) =>
    lookUp(query, limit).map((match) => ({ ...match, address })),
  );
  if (addresses.length === 1) return found;
  const isNear = (one: FoundQuotation): number => Number(one.kind === "near");
  return found.sort((a, b) => isNear(a) - isNear(b) || b.similarity - a.similarity).slice(0, limit);
}

/** The words of a claim without what people put around them. */
export function coreIn(addresses: readonly Pick<OpenAddress, "coreOf">[], claim: string): string {
  return addresses.reduce((rest, { coreOf }) => {
    const { start, end } = coreOf(rest);
    return rest.slice(start, end);
  }, claim);
}

const VERDICTS = ["verbatim", "altered", "stitched", "absent"] as const;

/** Checks a claim against all addresses; the one nearest to verbatim counts, of equals the newest. */
export function checkClaimInAll(
  addresses: readonly OpenAddress[],
  claim: string,
): { readonly address: Address; readonly verdict: ClaimVerdict } {
  const [first, ...rest] = addresses.map(({ address, checkClaim }) => ({
    address,
    verdict: checkClaim(claim),
  }));
  if (!first) throw new RangeError("checkClaimInAll: expected at least one address, got none");
  const order = ({ verdict }: { verdict: ClaimVerdict }): number =>
    VERDICTS.indexOf(verdict.verdict) + Number(verdict.verdict === "absent" && !verdict.nearest);
  return rest.reduce((best, one) => (order(one) < order(best) ? one : best), first);
}
