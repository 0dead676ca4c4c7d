import type { Validated } from "./fit-model.js";
import { summariseValidation } from "./validation-figures.js";

/** Groups of features that are left out together to see what each is worth. */
const BOTH: Readonly<Record<string, readonly string[]>> = {
  "meaning of the sentence": ["sentenceSimilarity", "paragraphSimilarity"],
  "meaning and names around it": ["bestOfParagraph", "antecedentCoverage", "nameCoverage"],
  "words of the sentence": ["lexicalWeight", "coverage", "phrase", "literal"],
  "kind of answer asked for": ["holdsAskedType", "lacksAskedType"],
  length: ["logWords"],
};
const WITH_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  "anticipated questions": [
    "keySimilarity",
    "keySupport",
    "keyShare",
    "lexicalKeyWeight",
    "keyCoverage",
  ],
  "votes of the nearest keys alone": ["keyShare"],
  "anticipated gaps": ["gapSimilarity", "gapShare", "lexicalGapWeight"],
};
const WITHOUT_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  tokens: [
    "lateSimilarity",
    "tokenSimilarity",
    "tokenSimilarityBefore",
    "tokenSimilarityParagraph",
    "bestTokenShare",
    "askedTokenSimilarity",
  ],
  "margin and unknown words": ["margin", "unknownShare"],
};

/** One row of figures for each group of features that is left out. */
type AblationRow = Record<string, string | number>;

/**
 * Cross-validates without each group of features in turn.
 *
 * @param validate ranks the practice by models that were fitted without some features and without it
 * @param leftOut features that the fit leaves out anyway
 * @param onRow called before each row, which takes some ten seconds
 */
export function ablate(
  validate: (without: readonly string[]) => readonly Validated[],
  leftOut: readonly string[],
  hasQuestions: boolean,
  onRow: (done: number, total: number) => void,
): AblationRow[] {
  const groups: [string, readonly string[]][] = [
    ["nothing", leftOut],
    ...Object.entries({ ...BOTH, ...(hasQuestions ? WITH_QUESTIONS : WITHOUT_QUESTIONS) }).map(
      ([title, features]): [string, readonly string[]] => [title, [...leftOut, ...features]],
    ),
  ];
  if (leftOut.length > 0) groups.push([`nothing; ${leftOut.join(", ")} put back`, []]);
  return groups.map(([title, without], i) => {
    onRow(i, groups.length);
    return {
      "left out": title,
      ...summariseValidation(validate(without)),
    };
  });
}
