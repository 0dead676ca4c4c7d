import { isSure } from "../answering/answer.js";
import { absentWords, tellingWords } from "../requests/absent-words.js";
import type { Intent, Intention } from "../requests/intent.js";
import { listedMentions } from "../requests/listed-mentions.js";
import { readMeasured } from "../requests/measured-parts.js";
import { intentOf, isOneOf, isToldByForms, requestMeant } from "../requests/request-meant.js";
import type { RequestIntent } from "../requests/request-meant.js";
import { splitQuestions } from "../requests/questions.js";
import { withoutNames } from "../requests/plain-message.js";
import type { Request } from "../requests/request.js";
import { splitWords } from "../words/tokenise.js";
import type { ReadMessage, Understanding, UnderstoodAddress } from "../words/understanding.js";
import { REFUSED_KINDS } from "../words/request-forms.js";
import type { Corpus } from "./corpus.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { readRequestIn } from "./read-message.js";

/**
 * From this probability on a message asks for what it seems to mean. Of practice messages by authors left out, when
 * it was chosen, 0.945 of the questions stayed questions and 0.847 of the requests were told (0.957 and 0.824 from
 * 0.5 on, 0.938 and 0.859 from 0.3 on). Where no form knows a message, what the address answers more surely stays a question, unless it is probably a list,
 * a comparison or a summary.
 */
export const MEANT_FROM = 0.4;
/**
 * From this probability on a few words that the text has ask for more than what it says of them, and what is
 * declined is another thing than a form says.
 */
const SURELY_FROM = 0.9;
/** Below it the meaning of a message speaks against the request that a form has read in its words. */
const HARDLY_BELOW = 0.05;
/** What may be asked of several things, as a comparison always is, and how probably it is to be that. */
const OF_SEVERAL: readonly Intent[] = ["show", "count", "list"];
const OF_SEVERAL_FROM = 0.5;
/** Letters of the languages whose messages the model has seen. */
const LETTERS = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
/** Requests whose reply shows what the address answers too, so that nothing is lost where one is meant. */
const SHOWING_ANSWERS: readonly Intent[] = ["opinion", "thanks"];
/**
 * Requests whose reply has more than one sentence for an answer; from this probability on they are carried out, however surely
 * one sentence answers.
 */
const SHOWING_MORE: readonly Intent[] = ["list", "compare", "summarise"];
const LIKELY_FROM = 0.5;
/** Requests for words, which may stand in a part of the text. */
const COUNTING: readonly Intent[] = ["count", "list"];

/**
 * What a message asks for besides an answer, by its words and its meaning; several questions in one have
 * no meaning of their own, unless it is that of one request for several things.
 */
export async function readMeantIn(
  corpus: Pick<Corpus, "addresses" | "meaning" | "answer">,
  languages: Languages,
  messages: Messages,
  message: string,
  names: readonly string[],
): Promise<Request | undefined> {
  const { addresses, meaning } = corpus;
  const formal = readRequestIn(languages, messages, message, names);
  const read = languages.read(message.normalize("NFC"), messages.language);
  if (formal && isToldByForms(formal)) return formal;
  if (!meaning || !LETTERS.test(read.text)) return formal;
  const intentions = await meaning.intentionsOf(read, formal && intentOf(formal));
  const [first] = intentions;
  if (!first) return formal;
  const parts = await splitQuestions(read, meaning);
  const measured =
    formal && COUNTING.includes(intentOf(formal))
      ? undefined
      : await readMeasured(meaning, read, parts);
  if (measured) return measured;
  if (parts.length > 1 && !isOfSeveral(parts, first, read)) return formal;
  const meantAs = async (as: RequestIntent): Promise<Request | undefined> =>
    requestMeant(as, await meaning.argumentsOf(read, as), read);
  // No form reads several parts; numbers that seem to be compared are parts that are wanted together.
  const isOfParts =
    first.intent === "show" ||
    (first.intent === "compare" && (await meantAs("compare")) === undefined);
  const each = isOfParts ? await meantAs("show") : undefined;
  if (each?.kind === "show-each" && first.probability >= MEANT_FROM) return each;
  const intent = chooseIntent(addresses, formal, first, read, names);
  if (intent === undefined) return undefined;
  const found = await meantAs(intent);
  const mentioned = listedMentions(found, intent, read);
  if (mentioned) return mentioned;
  const meant = joinReadings(formal, found, intent, read);
  if (meant === undefined || isSurelyMeant(meant, formal, intentions, read.text)) return meant;
  // What the address surely answers is a question after all, unless its meaning is surer than that.
  const answer = await corpus.answer(message, messages.language);
  return isSure(answer) && answer.confidence > probabilityOf(meant, intentions) ? undefined : meant;
}

/** Whether what seem to be several questions is one request for several things: `courts? police? which more`. */
function isOfSeveral(
  [, ...parts]: readonly string[],
  { intent, probability }: Intention,
  { understanding: { requests } }: ReadMessage,
): boolean {
  if (probability < OF_SEVERAL_FROM) return false;
  if (intent === "compare") return true;
  const asks = (part: string): boolean => requests?.asks.test(part.toLowerCase()) === true;
  return isOneOf(OF_SEVERAL, intent) && !parts.some(asks);
}

/**
 * The intent that a message is answered by: the most probable one, unless that is too little to outweigh what
 * a form has read, or that the message may be a question; undefined for a question or a claim.
 */
function chooseIntent(
  addresses: readonly UnderstoodAddress[],
  formal: Request | undefined,
  { intent, probability }: Intention,
  message: ReadMessage,
  names: readonly string[],
): Exclude<Intent, "question" | "claim"> | undefined {
  const own = formal === undefined ? undefined : intentOf(formal);
  if (probability < MEANT_FROM) return own;
  const isDeclined = isOneOf(REFUSED_KINDS, intent);
  const isJudging = intent === "opinion" || intent === "pretend";
  // A part that is named may be wanted in other words; the sentence beside one is wanted as it stands.
  const isRewriting = isDeclined && !isJudging && formal?.kind !== "beside";
  // "Paragraph 2 in short, 3 sentences are enough" is no sentence of it.
  const isShort = intent === "summarise" && probability >= SURELY_FROM;
  const isSentence = formal?.kind === "show" && formal.part.sentence !== undefined;
  if (formal && namesPart(formal) && !isRewriting && !(isShort && isSentence)) return own;
  // Of two things that are declined the one that a form names.
  if (formal?.kind === "refused" && isDeclined && probability < SURELY_FROM) return own;
  // Who is to speak for the speaker is given words that look like a claim.
  if (intent === "claim" && own === "pretend") return own;
  // Without a word to look for there is nothing to answer either.
  if (intent === "question" || intent === "claim") return own === "nothing" ? own : undefined;
  // "Is that true?" asks for no opinion.
  const doubts =
    message.understanding.requests?.doubts.test(withoutNames(message.text, names)) === true;
  if (intent === "opinion" && doubts && probability < SURELY_FROM) return own;
  if (isForm(formal)) return intent;
  const isPaging = intent === "next" || intent === "previous";
  const mayAsk = !isPaging && isBareTopic(message, addresses);
  return mayAsk && probability < SURELY_FROM ? own : intent;
}

/** The request that a form has read and its meaning found, of the intent that was chosen of the two. */
function joinReadings(
  formal: Request | undefined,
  found: Request | undefined,
  intent: Intent,
  { understanding }: ReadMessage,
): Request | undefined {
  if (!formal || !found) return found ?? formal;
  if (found.kind === "show-each" && intentOf(formal) === "show") return found;
  // "List the places the word unity pops up": words that are named are no topic with what stands around them.
  const isInTopic =
    formal.kind === "gather" &&
    found.kind === "sentences-with" &&
    formal.topic.toLowerCase().includes(found.words.toLowerCase());
  if (isInTopic) return found;
  if (intentOf(formal) === intent) return isTruer(found, formal, understanding) ? found : formal;
  // What is to be translated, or explained, is the part that a form has read.
  const part = formal.kind === "show" || formal.kind === "refused" ? formal.part : undefined;
  return found.kind === "refused" && part ? { kind: "refused", what: found.what, part } : found;
}

/**
 * Whether a reading of a request has the arguments that a form has read and more of them, or the same without
 * what stands around them and says nothing.
 */
function isTruer(found: Request, formal: Request, understanding: Understanding): boolean {
  if (found.kind !== formal.kind) return false;
  const [more, less] = [argumentsIn(found), argumentsIn(formal)];
  const [numbers, own] = [Object.entries(more.numbers), Object.entries(less.numbers)];
  const isKept = own.every(([name, number]) => more.numbers[name] === number);
  // "The first two sentences" end with the second.
  const { sentence = 0, to = 0 } = more.numbers;
  const isCounted =
    Math.abs(sentence) === 1 &&
    to > 1 &&
    to === less.numbers["sentence"] &&
    more.numbers["paragraph"] === less.numbers["paragraph"];
  const isIn = (some: readonly string[], others: readonly string[]): boolean =>
    some.every((one) => others.some((other) => other.includes(one)));
  const isMore = numbers.length > own.length || more.words.length > less.words.length;
  // "Parliament and government, how often is each named": each is no word to be counted then.
  const { isFiller = () => false } = understanding.requests ?? {};
  const isSmall = less.words.length > 0 && less.words.every(isFiller);
  if (isMore) return (isKept || isCounted) && (isSmall || isIn(less.words, more.words));
  // Words to be found as they stand are all wanted.
  if ("words" in formal) return false;
  const telling = (words: readonly string[]): string[] =>
    tellingWords(words.join(" "), understanding);
  const isShorter =
    more.words.join("").length < less.words.join("").length &&
    telling(less.words).every((word) => telling(more.words).includes(word));
  return isKept && isShorter && isIn(more.words, less.words);
}

/** The numbers of a request, by their names, and its words or topics. */
function argumentsIn(request: Request): {
  readonly numbers: Readonly<Record<string, number>>;
  readonly words: readonly string[];
} {
  const numbers = "part" in request ? { ...request.part } : {};
  const words = "words" in request ? request.words : "topic" in request ? request.topic : "";
  const sides = request.kind === "compare" ? request.topics : words.split(", ");
  const { sentences, paragraphs } =
    request.kind === "summarise" ? request : { sentences: undefined, paragraphs: undefined };
  return {
    numbers: {
      ...numbers,
      ...(sentences !== undefined && { sentences }),
      ...paragraphs,
    },
    words: sides.filter((one) => one !== "").map((one) => one.toLowerCase()),
  };
}

/** Of what a request carries out, in [0, 1]; what the bot does not do counts as one. */
function probabilityOf(request: Request, intentions: readonly Intention[]): number {
  const wanted = request.kind === "refused" ? REFUSED_KINDS : [intentOf(request)];
  return intentions
    .filter(({ intent }) => isOneOf(wanted, intent))
    .reduce((sum, { probability }) => sum + probability, 0);
}

/** Whether a form has read something in a message's words; "nothing" is that none has. */
function isForm(formal: Request | undefined): formal is Request {
  return formal !== undefined && formal.kind !== "nothing";
}

/** Whether a request names a part of the text by its numbers or its words, as a form does most surely. */
function namesPart(request: Request): boolean {
  if (intentOf(request) === "show") return true;
  if (request.kind === "summarise") return request.paragraphs !== undefined;
  return request.kind === "refused" && request.part !== undefined;
}

/** Whether a message asks for it whatever the address answers. */
function isSurelyMeant(
  meant: Request,
  formal: Request | undefined,
  intentions: readonly Intention[],
  text: string,
): boolean {
  const probability = probabilityOf(meant, intentions);
  if (isForm(formal)) return namesPart(meant) || probability >= HARDLY_BELOW;
  const intent = intentOf(meant);
  if (SHOWING_ANSWERS.includes(intent)) return true;
  const hasOwnTopic = meant.kind !== "gather" || meant.topic !== text;
  return probability >= (hasOwnTopic && SHOWING_MORE.includes(intent) ? LIKELY_FROM : SURELY_FROM);
}

/** Words of a message that is nothing but a topic. */
const MOST_BARE = 3;

/** A few words that all stand in the text and ask nothing: `checks and balances`. */
function isBareTopic(
  { text, understanding }: ReadMessage,
  addresses: readonly UnderstoodAddress[],
): boolean {
  return (
    splitWords(text).length <= MOST_BARE &&
    tellingWords(text, understanding).length > 0 &&
    absentWords(addresses, text, understanding).length === 0
  );
}
