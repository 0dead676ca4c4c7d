import type { RequestForms } from "../../../words/request-forms.js";

const PARAGRAPH = "(?:абзац|параграф)[а-яё]*";
const SENTENCE = "(?:предложени|фраз|строк|строч)[а-яё]*";
const LONG = "(?:длинн|больш|длиннющ|объ[её]мн|крупн)[а-яё]*";
const SHORT = "(?:коротк|кратк|маленьк|меньш|коротеньк)[а-яё]*";
const BETWEEN = `(?:(?:и|или|а|да|самый|самое|самая|самую|самого|какой|какое|${LONG}|${SHORT}) )*`;
/** The unit may stand once for both: `самое короткое и самое длинное предложение`. */
const of = (which: string, unit: string): RegExp =>
  new RegExp(
    `(?<![а-яё])сам(?:ый|ое|ая|ую|ого|ые) ${which} ${BETWEEN}${unit}|(?<![а-яё])${unit} (?:в речи |тут |там )?${BETWEEN}сам(?:ый|ое|ая|ую) ${which}(?! (?:абзац|предл|фраз|слов))`,
    "u",
  );
const amount = (more: string, what: string): RegExp =>
  new RegExp(
    `(?<![а-яё])${PARAGRAPH} (?:.* )?(?:${more}) (?:всего )?${what}|(?<![а-яё])(?:${more}) (?:всего )?${what} (?:.* )?${PARAGRAPH}`,
    "u",
  );
const MORE = "больше|наибольшее (?:число|количество)|максимум";
const LESS = "меньше|наименьшее (?:число|количество)|минимум";
const WORDS = "слов(?![а-яё])";

/** The longest, the shortest and the middle of the paragraphs and sentences. */
export const EXTREMES: RequestForms["extremes"] = [
  [{ which: "longest", unit: "paragraph", by: "words" }, of(LONG, PARAGRAPH)],
  [{ which: "shortest", unit: "paragraph", by: "words" }, of(SHORT, PARAGRAPH)],
  [{ which: "longest", unit: "sentence", by: "words" }, of(LONG, SENTENCE)],
  [{ which: "shortest", unit: "sentence", by: "words" }, of(SHORT, SENTENCE)],
  [{ which: "longest", unit: "paragraph", by: "sentences" }, amount(MORE, SENTENCE)],
  [{ which: "shortest", unit: "paragraph", by: "sentences" }, amount(LESS, SENTENCE)],
  [{ which: "longest", unit: "paragraph", by: "words" }, amount(MORE, WORDS)],
  [{ which: "shortest", unit: "paragraph", by: "words" }, amount(LESS, WORDS)],
  [
    { which: "middle", unit: "paragraph", by: "words" },
    new RegExp(
      `(?<![а-яё])(?:средн|серединн|центральн)[а-яё]* ${PARAGRAPH}|(?<![а-яё])${PARAGRAPH} (?:в середине|посередине|по середине|ровно посередине)(?! \\d)`,
      "u",
    ),
  ],
  [
    { which: "middle", unit: "sentence", by: "words" },
    /^(?:(?:покажи|дай|скажи|какое|мне) )*(?:средн|серединн|центральн)[а-яё]* предложение(?: (?:речи|обращения|текста))?$/u,
  ],
];
