import { splitWords } from "../../words/tokenise.js";
import { FUNCTION_WORDS } from "./kinds-of-words.js";
import { leansBack } from "./leaning.js";

/** An address to the listeners: it says nothing by itself. */
const GREETING =
  /^(?:уважаем|дорог|многоуважаем|соотечественник|друзья|коллеги|дамы и господа|добрый (?:день|вечер)|здравствуйте|спасибо)/iu;
const GREETING_WORDS = 8;
/** Openings that point at the sentence before, beyond those that a quotation needs explained. */
const LEANING =
  /^(?:но|а|и|или|однако|затем|потом|наконец|здесь|там|иначе|зато|впрочем|во-первых|во-вторых|в-третьих|например|к примеру|в частности|с другой стороны|кстати)(?!\p{L})/iu;
/** Thanks and congratulations tell nothing about a subject. */
const CEREMONY =
  /^(?:я |мы |хочу |хотел бы |позвольте |ещё раз |еще раз )*(?:благодар|поблагодарить|выражаю (?:искреннюю )?(?:благодарность|признательность)|признател|поздравл|спасибо)/iu;
/** A call or a wish: it moves, and states nothing. */
const CALL = /![»")]*\s*$|^(?:пусть|да будет|давайте|да здравствует)(?!\p{L})/iu;
const SHORT_CONTENT_WORDS = 4;

/** How well a sentence stands alone, in [0, 1]; the weights are those of English. */
export function independenceOf(sentence: string): number {
  const words = splitWords(sentence);
  if (GREETING.test(sentence) && words.length <= GREETING_WORDS) return 0;
  if (LEANING.test(sentence) || CEREMONY.test(sentence)) return 0.3;
  const calling = CALL.test(sentence) ? 0.5 : 1;
  const pointing = leansBack(sentence) ? 0.4 : 1;
  const content = words.filter((word) => !FUNCTION_WORDS.has(word));
  return calling * pointing * (content.length < SHORT_CONTENT_WORDS ? 0.7 : 1);
}
