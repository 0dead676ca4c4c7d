import { splitWords } from "./tokenise.js";

export { splitWords };

/**
 * Words that carry the grammar of a question or the talk around it rather than its topic. They are
 * left out of lexical queries and of coverage, never out of a quotation.
 */
const FUNCTION_WORDS = new Set(
  `a about actually ever exactly kind sort way after all also am an and any anybody anyone anything are as at be because been before being but by
  can cannot could did do does doing done each either else every for from get gets getting give got had has have
  having many lot lots he her here hers him his how i if in into is it its itself just know let like me mean might mine more
  most much my need no nor not now of off on once one only or other our out over own please really s said same say
  saying says shall she should so some somebody someone something such t tell than that the their them then there
  these they thing things think this those through to too under until up us very want wants was we were what whats
  when where whether which while who whom whose why will with would yes yet you your yours
  don doesn didn isn aren wasn weren won wouldn shouldn couldn can ain ve ll re d m
  plan plans planned planning news info stance opinion opinions regarding concerning
  speech speeches address text talk talks talked talking speak speaks spoke speaking mention mentions mentioned
  president hi hello hey ok okay well lol pls plz thanks thank u ur gonna wanna`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The words of a question that say what it is about; all its words when nothing else is left.
 *
 * @param question the text, or its words when they are known
 * @param speaker words of the speaker's name, which every question may hold
 */
export function contentWords(
  question: string | readonly string[],
  speaker: ReadonlySet<string> = NOBODY,
): readonly string[] {
  const words = typeof question === "string" ? splitWords(question) : question;
  const content = words.filter((word) => !FUNCTION_WORDS.has(word) && !speaker.has(word));
  return content.length > 0 ? content : words;
}

/** Whether a lower-case word carries grammar or talk rather than a topic. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Words that say what kind of thing is asked for: among keys, `where …` is another than `which …`. */
const QUESTION_WORDS = new Set([
  "who",
  "whom",
  "whose",
  "what",
  "which",
  "where",
  "when",
  "why",
  "how",
  "many",
  "much",
]);

/** Whether a lower-case word says what kind of thing is asked for. */
export function isQuestionWord(word: string): boolean {
  return QUESTION_WORDS.has(word);
}
