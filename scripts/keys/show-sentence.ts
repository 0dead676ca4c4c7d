import type { Answer } from "../../src/answering/answer.js";
import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import { citeSentence, findSentence } from "../../src/corpus/address.js";
import type { Address } from "../../src/corpus/address.js";
import type { Anticipated } from "../../src/corpus/anticipated.js";
import { slice } from "../../src/corpus/span.js";
import { describeAnswer, foundBy } from "./describe-answer.js";
import { keysOf } from "./review.js";
import type { SentenceRounds } from "./sentence-rounds.js";
import { counted } from "./key-counts.js";

/** Keys of a sentence that are shown; of more, the last ones. */
const MOST_SHOWN = 12;

/** The sentence that keys are asked for, after the one before it in its paragraph, and the keys it has. */
export function showSentence(
  { address }: Pick<CorpusEntry, "address">,
  rounds: SentenceRounds,
  anticipated: Anticipated,
  language: string,
): string {
  const { current, position, length } = rounds;
  if (!current) return "";
  const before = findSentence(address, current.paragraph, current.number - 1);
  const gloss = address.glosses?.[language]?.[address.sentences.indexOf(current)];
  const keys = keysOf({ anticipated }, current);
  const shown = keys.slice(-MOST_SHOWN);
  const left = keys.length - shown.length;
  return [
    "",
    `${position} of ${length} · ${citeSentence(current)} · ${keys.length === 0 ? "no question yet" : counted(keys.length, "question")}`,
    ...(before ? [`  (${slice(address.text, before)})`] : []),
    `│ ${slice(address.text, current)}`,
    ...(gloss === undefined ? [] : [`  ${language}, unofficial: ${gloss}`]),
    ...(left > 0 ? [`  … ${left} before these`] : []),
    ...shown.map(({ question, author }) => `  · ${question} (${author})`),
  ].join("\n");
}

/** What the bot would answer: how sure, where, and the sentence. */
export function showTried(address: Address, answer: Answer): string {
  const found = foundBy(answer);
  return `${describeAnswer(answer)}${found ? `\n  │ ${slice(address.text, found)}` : ""}`;
}
