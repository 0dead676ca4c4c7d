import { splitWords } from "../../words/tokenise.js";
import { foldedPattern, foldLetters } from "./fold-letters.js";
import { isFunctionWord } from "./kinds-of-words.js";
import { leansBack } from "./leaning.js";

/** An address to the listeners: it says nothing by itself. */
const GREETING = foldedPattern(
  "^(?:құрметті|қадірлі|ардақты|отандастар|ағайын|достар|әріптестер|қымбатты|сәлеметсіздер|қайырлы)",
  "iu",
);
const GREETING_WORDS = 8;
/** Openings that point at the sentence before, beyond those that a quotation needs explained. */
const LEANING = foldedPattern(
  "^(?:ал|бірақ|және|әрі|немесе|біріншіден|екіншіден|үшіншіден|мысалы|атап айтқанда|сосын|кейін|екінші жағынан|әйтпесе)(?!\\p{L})",
  "iu",
);
/** Thanks and congratulations tell nothing about a subject; a Kazakh sentence ends in its verb. */
const CEREMONY = foldedPattern(
  "(?:алғыс(?:ымды)? (?:айтамын|айтамыз|білдіремін|білдіреміз|айтқым келеді)|ризамын|ризашылығымды білдіремін|құттықтаймын|рахмет айтамын|алғысым шексіз)[\\s.!]*$",
  "iu",
);
/** A call or a wish: it moves, and states nothing. */
const CALL = foldedPattern('![»")]*\\s*$|(?:болсын|берсін|жасасын|нығая берсін)[\\s.!]*$', "iu");
const SHORT_CONTENT_WORDS = 3;

/** How well a sentence stands alone, in [0, 1]; the weights are those of English. */
export function independenceOf(sentence: string): number {
  const text = foldLetters(sentence);
  const words = splitWords(sentence);
  if (GREETING.test(text) && words.length <= GREETING_WORDS) return 0;
  if (LEANING.test(text) || CEREMONY.test(text)) return 0.3;
  const calling = CALL.test(text) ? 0.5 : 1;
  const pointing = leansBack(sentence) ? 0.4 : 1;
  const content = words.filter((word) => !isFunctionWord(word));
  return calling * pointing * (content.length < SHORT_CONTENT_WORDS ? 0.7 : 1);
}
