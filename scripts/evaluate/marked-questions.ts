import { z } from "zod";
import { locateRuns } from "../../src/words/tokenise.js";

/** A message with `||` before each question but the first: `when is it || and who pays?` */
export const questionsSchema = z.strictObject({ language: z.string(), questions: z.string() });
export type MarkedQuestions = z.infer<typeof questionsSchema>;

const MARK = /(^|[ \n])\|\| /gu;

/** The message without its marks, and which of its words, as `locateRuns` finds them, start a further question. */
export function readQuestions(marked: string): {
  readonly message: string;
  readonly starts: readonly number[];
} {
  const message = marked.replaceAll(MARK, "$1");
  const words = locateRuns(message);
  let taken = 0;
  const starts = [...marked.matchAll(MARK)].map(({ 0: all, 1: space = "", index }) => {
    const at = index + space.length - taken;
    taken += all.length - space.length;
    return words.findIndex(({ end }) => end > at);
  });
  return { message, starts };
}
