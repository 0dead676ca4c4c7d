import type { Answer } from "../../src/answering/answer.js";
import { citeSentence } from "../../src/corpus/address.js";
import type { Address, Sentence } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";

/** The sentence that an answer quotes, or that a refusal is nearest to. */
export function foundBy(answer: Answer): Sentence | undefined {
  return answer.kind === "quoted" ? answer.quotation.focus : answer.nearest[0]?.focus;
}

/** Example: `sure, confidence 0.93: ¶3 s2`, `no, confidence 0.12: nearest ¶3 s2, nearest gap "price"` */
export function describeAnswer(answer: Answer): string {
  const found = foundBy(answer);
  const confidence = `confidence ${answer.confidence.toFixed(2)}`;
  if (answer.kind === "quoted")
    return `${answer.voice}, ${confidence}: ${citeSentence(answer.quotation.focus)}`;
  const near = [
    ...(found ? [`nearest ${citeSentence(found)}`] : []),
    ...(answer.gapTopic === undefined ? [] : [`nearest gap "${answer.gapTopic}"`]),
  ];
  return `no, ${confidence}${near.length === 0 ? "" : `: ${near.join(", ")}`}`;
}

/** An answer that was right without a new question; the others are what the question mends. */
export function isRight(answer: Answer, at: Sentence): boolean {
  return answer.kind === "quoted" && answer.quotation.focus === at;
}

/**
 * What a new question of a sentence brings, told from the answer without it.
 *
 * @param keys how many questions the sentence has without it
 */
export function describeEffect(answer: Answer, at: Sentence, keys: number): string {
  if (isRight(answer, at)) {
    const by = keys === 0 ? "without it" : `by ${citeSentence(at)}'s other keys`;
    return `already found ${by}`;
  }
  if (answer.kind === "quoted")
    return `until now the bot quoted ${citeSentence(answer.quotation.focus)}`;
  return foundBy(answer) === at
    ? `until now the bot refused, with ${citeSentence(at)} nearest`
    : "until now the bot refused";
}

/** What a new gap brings, told from the answer without it. */
export function describeGapEffect(answer: Answer): string {
  return answer.kind === "quoted"
    ? `until now the bot quoted ${citeSentence(answer.quotation.focus)}`
    : "already refused without it";
}

/** The same for programs; `text` is the sentence that is quoted, or that a refusal is nearest to. */
export function toTriedRecord(address: Address, answer: Answer): Record<string, unknown> {
  const found = foundBy(answer);
  return {
    voice: answer.kind === "quoted" ? answer.voice : "no",
    confidence: Number(answer.confidence.toFixed(4)),
    at: found ? `p${found.paragraph}s${found.number}` : null,
    text: found ? slice(address.text, found) : null,
    ...(answer.kind === "abstained" &&
      answer.gapTopic !== undefined && { gapTopic: answer.gapTopic }),
  };
}
