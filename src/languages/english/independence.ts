import { contentWords } from "../../words/content-words.js";
import { splitWords } from "../../words/tokenise.js";
import { FUNCTION_WORDS } from "./kinds-of-words.js";

/** An address to the listeners: it says nothing by itself. */
const GREETING =
  /^(?:dear|honou?red|honou?rable|esteemed|respected|distinguished|ladies|friends|fellow|colleagues|compatriots|good (?:morning|afternoon|evening|day)|hello|thank you)\b/iu;
const GREETING_WORDS = 8;

/** `It is necessary to …`: this "it" points at what follows, not at what was said before. */
const EXPLETIVE =
  /^it (?:is|was|will be|would be|has been|remains|became) (?:\w+ly )?(?:\w+) (?:that|to|for)\b/iu;
/** Openings that point at the sentence before. */
const LEANING =
  /^(?:this|that|these|those|it|its|they|their|them|he|she|his|her|such|thus|therefore|hence|consequently|accordingly|however|nevertheless|nonetheless|but|and|so|or|yet|also|moreover|furthermore|besides|likewise|similarly|indeed|instead|otherwise|then|meanwhile|finally|here|there|as a result|for this|for that|in this|in that|in doing so|in addition|in other words|on the other hand|only (?:in|by|with|through) (?:this|that)|because of this|with this|by this|continuing this|at the same time|for example|for instance|first|firstly|second|secondly|third|thirdly)\b/iu;
/** A noun pointed at with "this" in the middle of a sentence, save those of time and place. */
const POINTING =
  /\b(?:this|these|those|such)\s+(?!moment|year|month|week|day|country|time|evening|morning|is\b|who\b)\p{L}/iu;

/** Thanks and congratulations: they are for the listeners and tell nothing about a subject. */
const CEREMONY =
  /^(?:i|we)(?:\s+\p{L}+){0,4}?\s+(?:thank|grateful|thankful|gratitude|congratulate|congratulations)\b/iu;
/** A call or a wish: it moves, and states nothing. */
const CALL = /!["”’)]*\s*$|^(?:may|let (?:us|me)|long live)\b/iu;

const SHORT_CONTENT_WORDS = 4;

/**
 * How well a sentence stands alone, outside its place, in [0, 1]: 1 needs no neighbour, 0 is a
 * greeting that no summary takes. The weights order a few cases and were chosen by reading the
 * summaries of the first address: an opening that leans on what came before ("This …", "Only in
 * this way …") and ceremony ("I thank …") lose most, a call ("… !") and a "this" within less, a
 * sentence of few content words a little.
 *
 * Example: `It is necessary to develop reforms in Kazakhstan.` stands (1); `This will make it
 * possible to raise the quality of services.` leans (0.3).
 */
export function independenceOf(sentence: string): number {
  if (GREETING.test(sentence) && splitWords(sentence).length <= GREETING_WORDS) return 0;
  if (LEANING.test(sentence) && !EXPLETIVE.test(sentence)) return 0.3;
  if (CEREMONY.test(sentence)) return 0.3;
  const calling = CALL.test(sentence) ? 0.5 : 1;
  const pointing = POINTING.test(sentence) ? 0.6 : 1;
  const short = contentWords(sentence, { isFunctionWord }).length < SHORT_CONTENT_WORDS ? 0.7 : 1;
  return calling * pointing * short;
}

function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
