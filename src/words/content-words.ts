import { splitWords } from "./tokenise.js";
import type { Understanding } from "./understanding.js";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The words of a question that say what it is about; all its words when nothing else is left.
 *
 * @param question the text, or its words when they are known
 * @param speaker words of the speaker's name, which every question may hold
 */
export function contentWords(
  question: string | readonly string[],
  { isFunctionWord }: Pick<Understanding, "isFunctionWord">,
  speaker: ReadonlySet<string> = NOBODY,
): readonly string[] {
  const words = typeof question === "string" ? splitWords(question) : question;
  const content = words.filter((word) => !isFunctionWord(word) && !speaker.has(word));
  return content.length > 0 ? content : words;
}
