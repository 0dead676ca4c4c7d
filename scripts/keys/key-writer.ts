import type { QuestionLine, QuestionsFile } from "../../src/adapters/questions-file.js";
import { citeSentence } from "../../src/corpus/address.js";
import type { Sentence } from "../../src/corpus/address.js";
import { joinAnticipated } from "../../src/corpus/anticipated.js";
import type { Anticipated } from "../../src/corpus/anticipated.js";
import { describeEffect, describeGapEffect, isRight } from "./describe-answer.js";
import { findEqual } from "./equal-question.js";
import { keysOf } from "./review.js";
import type { TryOut } from "./try-out.js";

/** What has been written so far. */
interface Written {
  readonly questions: number;
  readonly gaps: number;
  /** Questions that were not answered right, and gaps that were not refused, before they were written. */
  readonly mended: number;
}

/** Writes keys of one author to a file and knows what each of them brings. Lines it returns are told. */
export interface KeyWriter {
  /** All keys, those of others and of other languages too. */
  readonly anticipated: Anticipated;
  readonly written: Written;
  writeQuestion(question: string, at: Sentence): Promise<string[]>;
  /** @param instead the sentence that denies what the question takes for granted */
  writeGap(question: string, topic: string, instead?: Sentence): Promise<string[]>;
  /** Takes the last key of this writer out. */
  undo(): Promise<string>;
}

interface Step {
  readonly line: QuestionLine;
  readonly before: Anticipated;
  readonly isMended: boolean;
}

export function createKeyWriter(
  file: QuestionsFile,
  tryOut: TryOut,
  author: string,
  anticipated: Anticipated,
): KeyWriter {
  let now = anticipated;
  const steps: Step[] = [];

  const refuseEqual = (question: string): string | undefined => {
    const equal = findEqual(now, question);
    if (!equal) return undefined;
    const where =
      "at" in equal ? `a question of ${citeSentence(equal.at)}` : `a gap, "${equal.topic}",`;
    return `not written: it is ${where} already`;
  };
  const write = async (line: QuestionLine, isMended: boolean): Promise<void> => {
    const added = await file.append(line);
    steps.push({ line, before: now, isMended });
    now = joinAnticipated([now, added]);
  };
  const tellNear = async (question: string, own: readonly string[]): Promise<string[]> => {
    const near = await tryOut.findNearDuplicate(question, own);
    return near === undefined ? [] : [`close to your "${near}": other words bring more`];
  };

  return {
    get anticipated() {
      return now;
    },
    get written() {
      const gaps = steps.filter(({ line }) => "gap" in line).length;
      const mended = steps.filter(({ isMended }) => isMended).length;
      return { questions: steps.length - gaps, gaps, mended };
    },
    async writeQuestion(question, at) {
      const refused = refuseEqual(question);
      if (refused !== undefined) return [refused];
      const answer = await tryOut.answer(now, question);
      const keys = keysOf({ anticipated: now }, at);
      const own = keys.filter((one) => one.author === author).map((one) => one.question);
      const near = await tellNear(question, own);
      await write({ question, author, at: placeOf(at) }, !isRight(answer, at));
      return [`written: ${describeEffect(answer, at, keys.length)}`, ...near];
    },
    async writeGap(question, topic, instead) {
      const refused = refuseEqual(question);
      if (refused !== undefined) return [refused];
      const answer = await tryOut.answer(now, question);
      const own = now.gaps.filter((one) => one.author === author).map((one) => one.question);
      const near = await tellNear(question, own);
      const says = instead && { instead: placeOf(instead) };
      await write({ question, author, gap: topic, ...says }, answer.kind === "quoted");
      const as = instead ? `which ${citeSentence(instead)} denies` : "as a gap";
      return [`written ${as}, "${topic}": ${describeGapEffect(answer)}`, ...near];
    },
    async undo() {
      const last = steps.at(-1);
      if (!last) return "nothing of this session to take out";
      const wasThere = await file.remove(last.line);
      steps.pop();
      now = last.before;
      return wasThere
        ? `taken out: "${last.line.question}"`
        : `"${last.line.question}" was not in the file any more`;
    },
  };
}

/** Example: `p3s2` */
function placeOf({ paragraph, number }: Sentence): string {
  return `p${paragraph}s${number}`;
}
