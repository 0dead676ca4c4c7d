import type { AnswerType } from "../../words/answer-type.js";
import { firstAsked } from "../asked-type.js";
import type { Asks } from "../asked-type.js";
import { foldedPattern, foldLetters } from "./fold-letters.js";

/** A pattern for whole words of folded text; `\b` knows Latin letters only. */
const words = (pattern: string): RegExp => foldedPattern(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`);

const ASKS: Asks = [
  [
    "date",
    words(
      "қашан|қашаннан|қай (?:күн|күні|күннен|жыл|жылы|жылдан|жылға|ай|айда|айдан|уақыт|уақытта|мезгілде|кезде|ғасырда|мерзімде|мерзімге)|қай аптада|нешінші (?:жыл|жылы|күні)|неше(?:сі|сінде|нші|де)|сағат (?:қаншада|нешеде)|күні қандай|датасы|мерзімі",
    ),
  ],
  [
    "number",
    words(
      "қанша|қаншаға|қаншадан|қаншасы|қаншалықты|неше|нешеу|нешеуі|нешеге|қандай (?:мөлшерде|бөлігі|пайызы|үлесі|сан)|пайыз\\p{L}*|процент\\p{L}*|саны|мөлшері|бағасы|сомасы|жасы нешеде|қай жаста",
    ),
  ],
  ["number", /%/u],
  [
    "place",
    words(
      "қайда|қайдан|қайдағы|қай (?:жер|жерде|жерден|жерге|қала|қалада|қаладан|қалаға|ел|елде|елден|елге|елдерде|облыс|облыста|аймақ|аймақта|өңір|өңірде|жақта|жақтан|жаққа|ауыл|ауылда|аудан|ауданда|мемлекет|мемлекетте)",
    ),
  ],
  [
    "person",
    words(
      "кім|кімді|кімнің|кімге|кімнен|кіммен|кімде|кімдер|кімдерді|кімдердің|кімдерге|кімдерден|қай (?:министр|шенеунік|адам|судья|депутат|орган|мекеме|ұйым)\\p{L}*|аты-жөні|аты жөні|есімі|есімдері",
    ),
  ],
  // The particle stands last, or before another clause; a question word beside it says more.
  [
    "yes-no",
    foldedPattern(
      "(?<!\\p{L})(?:ма|ме|ба|бе|па|пе|бар ма|рас па|шын ба)(?!\\p{L})(?!.*(?<!\\p{L})(?:не|неге|неліктен|қалай|қандай|нені|қай)(?!\\p{L}))",
    ),
  ],
];

/** The kind of answer a question asks for. Example: `Неше судья бар?` asks for a `number`. */
export function askedType(question: string): AnswerType {
  return firstAsked(ASKS, foldLetters(question.toLowerCase()));
}

const NUMBER = words(
  "бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз\\p{L}*|мың\\p{L}*|миллион\\p{L}*|миллиард\\p{L}*|жарты\\p{L}*|тең жартысы|үштен|төрттен|екі есе|пайыз\\p{L}*",
);
const DATE = words(
  "кеше|бүгін|ертең|биыл|былтыр|келесі жыл\\p{L}*|осы жыл\\p{L}*|қаңтар\\p{L}*|ақпан\\p{L}*|наурыз\\p{L}*|сәуір\\p{L}*|мамыр\\p{L}*|маусым\\p{L}*|шілде\\p{L}*|тамыз\\p{L}*|қыркүйек\\p{L}*|қазан\\p{L}*|қараша\\p{L}*|желтоқсан\\p{L}*",
);

/** Whether a Kazakh sentence holds the kind of thing asked for, by its form. */
export function holdsType(sentence: string, type: AnswerType): boolean {
  const text = foldLetters(sentence.toLowerCase());
  switch (type) {
    case "number":
      return /\d/u.test(text) || NUMBER.test(text);
    case "date":
      return /(?:19|20)\d\d/u.test(text) || DATE.test(text);
    case "place":
      return /(?<=[^.!?]\s)\p{Lu}\p{Ll}+/u.test(sentence);
    case "person":
    case "yes-no":
    case "other":
      return true;
  }
}
