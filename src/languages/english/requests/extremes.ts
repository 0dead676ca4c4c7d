import type { RequestForms } from "../../../words/request-forms.js";

const PARAGRAPH = "(?:paragraphs?|paras?|paragraf)";
const SENTENCE = "(?:sentences?|sentense|lines?)";
const LONG = "(?:longest|biggest|largest|lengthiest)";
const SHORT = "(?:shortest|smallest|tiniest|briefest)";
/** One word beside another, the same unit once for both: `the longest and shortest sentence`. */
const of = (which: string, unit: string): RegExp =>
  new RegExp(
    `\\b${which}(?: (?:and|n|or|plus|&|the|${LONG}|${SHORT}))* ${unit}\\b|\\b${unit} (?:(?:that|which|is|the|are|and|${LONG}|${SHORT}|${unit}|one|ones) )*${which}\\b(?! (?:sentence|line|word|paragraph))`,
    "u",
  );
/** The longest, the shortest and the middle of the paragraphs and sentences. */
export const EXTREMES: RequestForms["extremes"] = [
  [{ which: "longest", unit: "paragraph", by: "words" }, of(LONG, PARAGRAPH)],
  [{ which: "shortest", unit: "paragraph", by: "words" }, of(SHORT, PARAGRAPH)],
  [{ which: "longest", unit: "sentence", by: "words" }, of(LONG, SENTENCE)],
  [{ which: "shortest", unit: "sentence", by: "words" }, of(SHORT, SENTENCE)],
  [
    { which: "longest", unit: "paragraph", by: "sentences" },
    new RegExp(
      `\\b${PARAGRAPH} .*\\b(?:most|more) (?:number of )?${SENTENCE}\\b|\\bmost ${SENTENCE} .*\\b${PARAGRAPH}\\b`,
      "u",
    ),
  ],
  [
    { which: "longest", unit: "paragraph", by: "words" },
    new RegExp(
      `\\b${PARAGRAPH} .*\\b(?:most|more) (?:number of )?words\\b|\\bmost words .*\\b${PARAGRAPH}\\b`,
      "u",
    ),
  ],
  [
    { which: "shortest", unit: "paragraph", by: "sentences" },
    new RegExp(
      `\\b${PARAGRAPH} .*\\b(?:fewest|least|less|lowest number of) ${SENTENCE}\\b|\\b(?:fewest|least) ${SENTENCE} .*\\b${PARAGRAPH}\\b`,
      "u",
    ),
  ],
  [
    { which: "shortest", unit: "paragraph", by: "words" },
    new RegExp(
      `\\b${PARAGRAPH} .*\\b(?:fewest|least|less|lowest number of) words\\b|\\b(?:fewest|least) words .*\\b${PARAGRAPH}\\b`,
      "u",
    ),
  ],
  [
    { which: "middle", unit: "paragraph", by: "words" },
    new RegExp(
      `\\b(?:middle|central|middlemost|mid) ${PARAGRAPH}\\b|\\b${PARAGRAPH} (?:that is |which is |right )?in the (?:very )?middle(?! of (?:the )?(?:\\d|next|last))`,
      "u",
    ),
  ],
  [
    { which: "middle", unit: "sentence", by: "words" },
    new RegExp(
      `^(?:(?:show|give|me|the|please|what|what's|whats|is|are) )*(?:middle|central|middlemost) ${SENTENCE}(?: of (?:the |it|his )*(?:speech|address|text)?)?$`,
      "u",
    ),
  ],
];
