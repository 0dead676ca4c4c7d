import type { Altered } from "../checking/claim-verdict.js";
import { splitWords } from "../words/tokenise.js";
import type { SenseWord } from "../words/sense-word.js";
import type { Understanding } from "../words/understanding.js";
import { isSure } from "../answering/answer.js";
import type { Answer } from "../answering/answer.js";
import { absentWords, tellingWords } from "../requests/absent-words.js";
import type { ReadMessage } from "../words/understanding.js";
import { abstain } from "./absent-topic.js";
import type { TopicAnswer } from "./absent-topic.js";
import type { AnswerReply } from "./conversation.js";
import { checkClaimInAll, isForeign } from "./corpus.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { threadAfter } from "./questions.js";
import type { QuestionParts } from "./questions.js";
import { namesOf, readAskedClaim } from "./read-message.js";
import { showAskedClaim, showClaim, showClaimByMeaning, showRetold } from "./show/claim.js";
import { ascribedQuotation, doubtedQuotation, inMarks, typedQuotation } from "./typed-quotation.js";

/**
 * The check of a quotation that a message doubts, whatever stands around it, or that is typed where the address
 * has the same or nearly so; undefined without one.
 */
export async function checkTyped(
  { corpus, languages }: Pick<QuestionParts, "corpus" | "languages">,
  messages: Messages,
  message: string,
): Promise<AnswerReply | undefined> {
  const { addresses } = corpus;
  const names = namesOf(addresses.map(({ address }) => address));
  const doubted =
    doubtedQuotation(message, languages, names) ??
    ascribedQuotation(message, addresses, languages, names);
  const quoted = doubted ?? (await typedQuotation(message, corpus, languages, messages));
  if (quoted === undefined) return undefined;
  const { address, verdict } = checkClaimInAll(addresses, quoted);
  const isWhole = doubted === undefined && quoted === message;
  if (isWhole && verdict.verdict === "altered" && !beginsAlike(verdict)) return undefined;
  if (verdict.verdict !== "absent") return showClaim(messages, addresses, address, verdict);
  return isWhole || quoted.endsWith("?")
    ? undefined
    : replyToUnsaid({ corpus, languages }, messages, quoted);
}

/**
 * The reply to a claim put as a question; undefined when it is none. Words that the addresses do not
 * have are asked for by their meaning: then it is said that they are others.
 */
export async function checkAsked(
  { corpus, languages }: Pick<QuestionParts, "corpus" | "languages">,
  messages: Messages,
  typed: string,
): Promise<AnswerReply | undefined> {
  const { addresses } = corpus;
  const readTyped = languages.read(typed, messages.language);
  const bare = askedWithin(withoutChecks(typed, readTyped), addresses, languages, messages);
  const shortened =
    bare === typed
      ? undefined
      : readAskedClaim(bare, addresses, languages.read(bare, messages.language));
  // "The Senate will be abolished. Is that true?" is a claim by its doubt alone.
  const claim = shortened ?? readAskedClaim(typed, addresses, readTyped);
  if (!claim) return undefined;
  const message = shortened ? bare : typed;
  const read = shortened ? languages.read(bare, messages.language) : readTyped;
  const { address, verdict } = checkClaimInAll(addresses, message);
  const own = addresses.find((one) => one.address === address)?.understanding;
  const isTold = !/["“”„«»‘:]|(?<!\p{L})'[^']+'/u.test(message);
  // What is told in other words is no altered quotation, unless it says something else.
  const lead = message.slice(0, Math.max(0, message.indexOf(claim.words)));
  const isRetold =
    isTold &&
    verdict.verdict === "altered" &&
    (read.understanding.requests?.retelling.test(lead) === true || onlyLeavesOut(verdict));
  if (isRetold && !turnsRound(verdict, own))
    return showRetold(messages, addresses, address, verdict);
  if (verdict.verdict !== "absent") return showClaim(messages, addresses, address, verdict);
  if (!claim.isSubstantial) return undefined;
  const answer = await corpus.answer(claim.words, messages.language);
  const qualified = qualifyClaim(corpus, answer, claim.words, read);
  const reply = showAskedClaim(messages, addresses, qualified, isTold);
  return {
    ...reply,
    answer: qualified.answer,
    thread: threadAfter(claim.words, answer, reply, undefined),
  };
}

/**
 * Whether words in quotation marks that somebody wants to be the speaker's are; undefined without so many of them,
 * and where they ask something.
 *
 * @param least words; fewer may be a name, or what is to be written about
 */
export async function checkMadeUp(
  { corpus, languages }: Pick<QuestionParts, "corpus" | "languages">,
  messages: Messages,
  message: string,
  least: number,
): Promise<AnswerReply | undefined> {
  return checkWords({ corpus, languages }, messages, inMarks(message), least);
}

/**
 * The check of what a message has after a word for checking and a colon, or between what announces it and such a
 * word: `check: …`, `in a chat: … Please check`; undefined without.
 */
export async function checkAnnounced(
  { corpus, languages }: Pick<QuestionParts, "corpus" | "languages">,
  messages: Messages,
  message: string,
): Promise<AnswerReply | undefined> {
  const claim = announcedClaim(message, (text) => languages.read(text, messages.language));
  return checkWords({ corpus, languages }, messages, claim, LEAST_ANNOUNCED);
}

/** The check of words that are given as the speaker's; undefined without so many of them, and where they ask something. */
async function checkWords(
  parts: Pick<QuestionParts, "corpus" | "languages">,
  messages: Messages,
  claim: string,
  least: number,
): Promise<AnswerReply | undefined> {
  if (splitWords(claim).length < least || claim.endsWith("?")) return undefined;
  const { addresses } = parts.corpus;
  const { address, verdict } = checkClaimInAll(addresses, claim);
  return verdict.verdict === "absent"
    ? replyToUnsaid(parts, messages, claim)
    : showClaim(messages, addresses, address, verdict);
}

function announcedClaim(message: string, read: (text: string) => ReadMessage): string {
  const [, lead = "", rest = ""] = ANNOUNCED.exec(message) ?? [];
  if (rest === "") return "";
  if (onlyChecks(lead, read(lead))) return rest.trim();
  const claim = withoutChecks(rest, read(lead));
  return claim === rest || splitWords(lead).length > MOST_ANNOUNCING ? "" : claim.trim();
}

/** Before a colon with a space after it, and what stands behind. */
const ANNOUNCED = /^([^:"“„«]{3,80}):\s+(.+)$/su;
/** Words of what announces a claim: `this is going round on Telegram`. */
const MOST_ANNOUNCING = 8;
/** Words of a claim that is announced. */
const LEAST_ANNOUNCED = 3;

/** What the addresses have that is nearest to a quotation that is not in them. */
async function replyToUnsaid(
  { corpus, languages }: Pick<QuestionParts, "corpus" | "languages">,
  messages: Messages,
  quoted: string,
): Promise<AnswerReply> {
  const { addresses } = corpus;
  const answer = await corpus.answer(quoted, messages.language);
  const read = languages.read(quoted, messages.language);
  const shown = isForeign(addresses, languages.read, quoted, messages.language)
    ? showClaimByMeaning(messages, addresses, answer)
    : showAskedClaim(messages, addresses, qualifyClaim(corpus, answer, quoted, read), false);
  return { ...shown, thread: threadAfter(quoted, answer, shown, undefined) };
}

/**
 * The first sentence of a message, where that is its one question and asks for a claim by itself, and what follows
 * is a remark: neither a quotation nor a number goes on in it. `Did he say that …? Sounds made up`.
 */
function askedWithin(
  message: string,
  addresses: QuestionParts["corpus"]["addresses"],
  languages: Languages,
  { language }: Messages,
): string {
  const sentences = message.split(AFTER_SENTENCE);
  const asked = sentences.filter((sentence) => sentence.endsWith("?"));
  const [only] = asked;
  const isOne = only !== undefined && asked.length === 1 && only === sentences[0];
  const isRemark = isOne && !/["“”„«»\d]/u.test(message.slice(only.length));
  return isRemark && readAskedClaim(only, addresses, languages.read(only, language))
    ? only
    : message;
}

/** A message without the sentences that ask for nothing but a check of the others. */
function withoutChecks(message: string, read: ReadMessage): string {
  const sentences = message.split(AFTER_SENTENCE);
  const others = sentences.filter((sentence) => !onlyChecks(sentence, read));
  return others.length > 0 && others.length < sentences.length ? others.join(" ") : message;
}

/** Whether a part asks for nothing but a check of what stands before it: `is that real?` */
export function onlyChecks(
  part: string,
  { understanding: { isFunctionWord, isCheckingWord, isQuestionWord } }: ReadMessage,
): boolean {
  const words = splitWords(part);
  return (
    words.some(isCheckingWord) &&
    words.every((word) => !isQuestionWord(word) && (isFunctionWord(word) || isCheckingWord(word)))
  );
}

/** Where a sentence of a message has ended; a line goes on. */
const AFTER_SENTENCE = /(?<=[?!.…])\s+/u;

/** Whether a claim begins as its sentence does: words before a quotation are its writer's. */
function beginsAlike({ difference }: Altered): boolean {
  return difference[0]?.kind === "equal";
}

/** Words named as missing. */
const MOST_NAMED = 3;
/** Share of the words of a claim that stand nowhere from which it is about something else. */
const MOSTLY = 0.6;

/** A claim is not surer than its words. */
function qualifyClaim(
  corpus: QuestionParts["corpus"],
  answer: Answer,
  words: string,
  { understanding }: ReadMessage,
): TopicAnswer {
  const missing = absentWords(corpus.addresses, words, understanding);
  const telling = tellingWords(words, understanding);
  const isElsewhere = missing.length > 0 && missing.length >= MOSTLY * telling.length;
  if (!isElsewhere) return { answer };
  const isSaid = isSure(answer);
  // Other words for the same are near, and yet no "yes".
  if (isSaid && missing.length < telling.length) return { answer: { ...answer, voice: "unsure" } };
  const isNear = answer.kind === "quoted" && missing.length < telling.length;
  return {
    answer: isNear ? answer : { ...abstain(answer), missingWords: missing },
    ...(missing.length <= MOST_NAMED && { absent: missing.join(", ") }),
  };
}

function onlyLeavesOut({ difference }: Altered): boolean {
  return difference.every(({ kind }) => kind === "equal" || kind === "removed");
}

/** Whether a difference has a word that turns the sense of others round: a negation, an exception. */
function turnsRound(
  verdict: Altered,
  understanding: Pick<Understanding, "senseOf"> | undefined,
): boolean {
  const senseOf = understanding?.senseOf;
  if (!senseOf || verdict.hidden.length > 0) return true;
  return verdict.difference
    .filter(({ kind }) => kind !== "equal")
    .flatMap((run) => splitWords(`${run.claim} ${run.address}`))
    .some((word) => TURNING.has(senseOf(word)));
}

/** Kinds of words that say something else when they are put in or left out. */
const TURNING: ReadonlySet<SenseWord | undefined> = new Set([
  "negation",
  "exception",
  "condition",
  "quantifier",
  "privative",
]);
