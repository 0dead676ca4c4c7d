import type { Address } from "../corpus/address.js";
import { citeSentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import { cutExample } from "./change.js";
import { isHeading, isListItem, isVerse } from "./paragraph-kinds.js";
import type { SourceText } from "./source-text.js";
import type { TellLanguage, TextWords } from "./text-words.js";

const LONG_PARAGRAPH_WORDS = 500;
const LONG_SENTENCE_WORDS = 100;
/** A paragraph in another language is told from this many letters on. */
const LEAST_LETTERS = 60;
/** What UTF-8 looks like when it was read as Windows-1252 or Windows-1251. */
const GARBLED = /â€[™œ“”˜\u009D]|Ã[©¨¼¶¤±]|Ð[°-¿]|Ñ[€-]|Р[°±Ѕѕµі]С/u;
const MOST_SHOWN = 3;

/** What a person should look at before a text is added, a line each; empty when nothing is odd. */
export function listOddities(
  address: Address,
  { headings, items }: Pick<SourceText, "headings" | "items">,
  { tell, words }: { readonly tell: TellLanguage; readonly words: readonly TextWords[] },
): string[] {
  const paragraphs = address.paragraphs.map((paragraph) => ({
    number: paragraph.number,
    text: slice(address.text, paragraph),
  }));
  const long = paragraphs.filter(({ text }) => countWords(text) > LONG_PARAGRAPH_WORDS);
  const heads = paragraphs.filter(
    ({ text, number }, i) =>
      headings.includes(text) ||
      (isHeading(text, words) && number > 1 && i < paragraphs.length - 1),
  );
  const isItem = (line: string): boolean => isListItem(line) || items.includes(line);
  const lists = paragraphs.filter(({ text }) => text.split("\n").some(isItem));
  const verse = paragraphs.filter(
    (paragraph) => isVerse(paragraph.text) && !lists.includes(paragraph),
  );
  const foreign = paragraphs
    .map((paragraph) => ({ ...paragraph, language: tell(paragraph.text) }))
    .filter(
      ({ text, language }) =>
        language !== undefined &&
        language !== address.language.split("-")[0] &&
        (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS,
    );
  const sentences = address.sentences.filter(
    (sentence) => countWords(slice(address.text, sentence)) > LONG_SENTENCE_WORDS,
  );
  const garbled = paragraphs.filter(({ text }) => GARBLED.test(text));
  const marks = paragraphs.filter(({ text }) => /\[\d{1,3}\]|[†‡]/u.test(text));
  const other = tellMost(foreign.map(({ language }) => language ?? ""));
  return [
    ...describeOddity(
      long.map(({ number, text }) => `¶${number} (${countWords(text)} words)`),
      `a paragraph of more than ${LONG_PARAGRAPH_WORDS} words is hard to quote; part it with an empty line`,
    ),
    ...describeOddity(
      heads.map(({ text }) => `"${cutExample(text)}"`),
      "headings, taken as paragraphs; are they the speaker’s words?",
    ),
    ...describeOddity(
      lists.map(({ number }) => `¶${number}`),
      "lists; read whether each stands alone",
    ),
    ...describeOddity(
      verse.map(({ number, text }) => `¶${number} "${cutExample(text)}"`),
      "verse, its lines kept",
    ),
    ...describeOddity(
      marks.map(({ number }) => `¶${number}`),
      "marks that look like footnotes",
    ),
    ...describeOddity(
      garbled.map(({ text }) => `"${cutExample(text)}"`),
      "letters that look wrongly decoded; name the encoding with --encoding",
    ),
    ...(foreign.length > paragraphs.length / 2
      ? [`the language given is ${address.language}, but most of the text looks like ${other}`]
      : describeOddity(
          foreign.map(
            ({ number, language, text }) => `¶${number} (${language ?? ""}) "${cutExample(text)}"`,
          ),
          "paragraphs in another language",
        )),
    ...describeOddity(
      sentences.map(
        (sentence) =>
          `${citeSentence(sentence)} (${countWords(slice(address.text, sentence))} words)`,
      ),
      `sentences of more than ${LONG_SENTENCE_WORDS} words`,
    ),
    ...(address.sentences.length === 1 ? ["one sentence is all there is"] : []),
  ];
}

/** Example: `2 × lists; read whether each stands alone: ¶3, ¶7` */
function describeOddity(shown: readonly string[], what: string): string[] {
  if (shown.length === 0) return [];
  const more = shown.length > MOST_SHOWN ? `, and ${shown.length - MOST_SHOWN} more` : "";
  return [`${shown.length} × ${what}: ${shown.slice(0, MOST_SHOWN).join(", ")}${more}`];
}

function tellMost(languages: readonly string[]): string {
  const times = new Map<string, number>();
  for (const language of languages) times.set(language, (times.get(language) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "another language";
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
