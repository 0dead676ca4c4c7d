import type { AnswerType } from "../../words/answer-type.js";
import { firstAsked } from "../asked-type.js";
import type { Asks } from "../asked-type.js";

const MONTH =
  "january|february|march|april|may|june|july|august|september|october|november|december";
const NUMBER_WORD =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|third|quarter|double|percent|per cent";

const ASKS: Asks = [
  [
    "number",
    /\bhow (?:many|much|often|long|old|big|large|far|high|few)\b|\bwhat (?:percent\w*|per cent|share|proportion|fraction|number|amount|sum|age|size|figure|rate)\b|\b(?:percent\w*|how much|number of|amount of|cost|price|figures?|total)\b|%/u,
  ],
  [
    "date",
    /^when\b(?![^,]*,)|\bwhen(?:['’]s| (?:is|are|was|were|will|did|do|does|can|could|should|would|has|have|shall|exactly))\b|\b(?:what|which|exact|precise) (?:date|day|year|month|time)\b|\bdates?\b(?<!\b(?:out of|up to) date)|\b(?:deadline|how soon)\b/u,
  ],
  [
    "place",
    /\bwhere\b|\b(?:which|what) (?:city|cities|town|region|regions|country|place|village|venue)\b/u,
  ],
  [
    "person",
    /\bwho(?:se|m)?\b|\b(?:which|what) (?:person|people|minister|official|officials|body|institution|organi[sz]ations?)\b|\bnames? of\b|\bby name\b/u,
  ],
  [
    "yes-no",
    /^(?:(?:so|and|but|ok|hey|hi|well)\s+)*(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have|had)\b/u,
  ],
];

/** The kind of answer a question asks for. Example: `How many judges?` asks for a `number`. */
export function askedType(question: string): AnswerType {
  return firstAsked(ASKS, question.toLowerCase());
}

const HOLDS: Readonly<Record<"number" | "date", RegExp>> = {
  number: new RegExp(String.raw`\d|\b(?:${NUMBER_WORD})\b`, "iu"),
  date: new RegExp(
    String.raw`\b(?:yesterday|today|tomorrow|tonight|this year|next year|last year|${MONTH}|(?:19|20)\d\d)\b`,
    "iu",
  ),
};

/**
 * Whether a sentence holds the kind of thing asked for. Numbers and dates are recognised by their
 * form; names of people and places by a capital inside the sentence; the rest always fits.
 */
export function holdsType(sentence: string, type: AnswerType): boolean {
  switch (type) {
    case "number":
    case "date":
      return HOLDS[type].test(sentence);
    case "place":
      return /(?<!^|[.!?]\s)\b\p{Lu}\p{Ll}+/u.test(sentence);
    case "person":
    case "yes-no":
    case "other":
      return true;
  }
}
