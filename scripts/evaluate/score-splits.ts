import type { Corpus } from "../../src/conversation/corpus.js";
import { languages } from "../../src/languages/index.js";
import { splitQuestions } from "../../src/requests/questions.js";
import { locateRuns } from "../../src/words/tokenise.js";
import { readQuestions } from "./marked-questions.js";
import type { MarkedQuestions } from "./marked-questions.js";
import { mean } from "./metrics.js";

interface Judged {
  readonly language: string;
  readonly asked: number;
  /** As many questions are read as are asked. */
  readonly isCount: boolean;
  /** And they start at the same words. */
  readonly isRight: boolean;
  readonly missed: string;
}

/** Share of messages that are taken apart into the questions that they ask, by language and by their number. */
export async function scoreSplits(
  messages: readonly MarkedQuestions[],
  corpus: Pick<Corpus, "meaning">,
  onProgress: (done: number, total: number) => void,
): Promise<{ rows: Record<string, string | number>[]; missed: string[] }> {
  const judged: Judged[] = [];
  for (const one of messages) {
    judged.push(await judge(one, corpus));
    onProgress(judged.length, messages.length);
  }
  const groups: readonly (readonly [string, (one: Judged) => boolean])[] = [
    ["one", ({ asked }) => asked === 1],
    ["several", ({ asked }) => asked > 1],
  ];
  return {
    rows: [...new Set(judged.map(({ language }) => language))].flatMap((language) =>
      groups.map(([of, isIn]) => {
        const some = judged.filter((one) => one.language === language && isIn(one));
        return {
          language,
          of,
          messages: some.length,
          "as many": mean(some.map(({ isCount }) => Number(isCount))),
          "same starts": mean(some.map(({ isRight }) => Number(isRight))),
        };
      }),
    ),
    missed: judged.filter(({ isRight }) => !isRight).map(({ missed }) => missed),
  };
}

async function judge(
  { language, questions }: MarkedQuestions,
  { meaning }: Pick<Corpus, "meaning">,
): Promise<Judged> {
  const { message, starts } = readQuestions(questions);
  const read = languages.read(message, language);
  const words = locateRuns(read.text);
  const parts = await splitQuestions(read, meaning);
  const found = ((await meaning?.startsIn(read)) ?? []).map((at) =>
    words.findIndex(({ start }) => start === at),
  );
  const isCount = parts.length === starts.length + 1;
  return {
    language,
    asked: starts.length + 1,
    isCount,
    isRight: isCount && found.join() === starts.join(),
    missed: `${language}: ${questions} => ${parts.join(" || ")}`,
  };
}
