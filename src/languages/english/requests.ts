import type { RequestForms, RequestKind } from "../../words/request-forms.js";
import { citedPart } from "../cited-part.js";
import { createNumberOf } from "../request-numbers.js";
import { FILLERS } from "./requests/fragments.js";
import { AMOUNT, GIST } from "./requests/gist.js";
import { BESIDE, BESIDE_PARAGRAPHS } from "./requests/beside.js";
import { PAGES } from "./requests/pages.js";
import { MADE_OF_PARTS, REARRANGING } from "./requests/rearranging.js";
import { BOT_FACT_FORMS } from "./requests/bot-facts.js";
import { COUNTED_SIGNS } from "./requests/counted-signs.js";
import { EXTREMES } from "./requests/extremes.js";
import { PRETENDING, UNSAID } from "./requests/pretending.js";
import { TOPIC_JOINS, TOPIC_QUESTIONS } from "./requests/topics.js";
import { COUNTS } from "./requests/counts.js";
import { MENTIONS } from "./requests/mentions.js";
import { COMPARISONS } from "./requests/comparisons.js";
import { LISTS } from "./requests/lists.js";
import { MADE_UP, REFUSALS } from "./requests/refusals.js";
import { ABOUT_FORMS } from "./requests/about.js";
import { TIME_FORMS } from "./requests/times.js";
import { SIGNS } from "./requests/signs.js";
import { SUMMARIES } from "./requests/summaries.js";

const FORMS: readonly (readonly [RequestKind, RegExp])[] = [
  ...BOT_FACT_FORMS,
  ...UNSAID,
  ...MADE_UP,
  ...REARRANGING,
  ...TIME_FORMS,
  ...PAGES,
  ...BESIDE_PARAGRAPHS,
  ...BESIDE,
  ...PRETENDING,
  ...COUNTS,
  ...MENTIONS,
  ...COMPARISONS,
  ...LISTS,
  ...REFUSALS,
  ...ABOUT_FORMS,
  ...SUMMARIES,
];

/** How English asks for things besides an answer. */
export const ENGLISH_REQUESTS: RequestForms = {
  ...SIGNS,
  forms: FORMS,
  signs: COUNTED_SIGNS,
  extremes: EXTREMES,
  fromEnd:
    /(?<=\p{N}|\p{L} )\b(?:counting |counted |if you count )?(?:from|starting from) (?:the )?(?:very )?(?:end|bottom|back|last)\b(?! to\b)/iu,
  madeOfParts: MADE_OF_PARTS,
  paragraph: /^(?:paragraphs?|paras?|par)$/u,
  sentence: /^(?:sentences?|sent|lines?)$/u,
  partWords: ["paragraph", "paragraphs", "sentence", "sentences"],
  cited: citedPart("and"),
  amount: AMOUNT,
  atLast: /^(?:just|only|so)$/u,
  asksWhy: /\b(?:why|how come|what for|whats? the (?:point|reason))\b/iu,
  purpose:
    /\s+for\s+(?:\S+\s+){0,2}(?:class|lesson|seminar|exam|essay|homework|school|uni|university|work|job|meeting|briefing|post|channel|article|report|presentation|paper|boss|newsletter|podcast)(?:\s.*)?$/u,
  saying:
    /^(?:\S+ ){0,2}(?:man|guy|dude|president|speaker|he|she|@|actually|ever|even|really) (?:say|says|said|use|uses|used|mention|mentions|mentioned|utter|utters) (?=\S)/u,
  gist: GIST,
  numberOf: createNumberOf(
    "one|a|single two|couple three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
      " ",
    ),
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
      .split(" ")
      .map((word) => new RegExp(word === "first" ? "^(?:first|opening)$" : `^${word}$`, "u")),
    /^(?:last|final|closing)$/u,
  ),
  isFiller: (word) => FILLERS.has(word),
  asks: /^(?:(?:in|on|at|by|from|to|for|with) (?=which|what|whom)|and |but |so |also |then |ok |plus )*(?:who|whom|whose|what|whats|what's|when|where|why|how|which|is|are|was|were|do|does|did|will|would|can|could|should|(?:has|have|had)(?! been\b| to\b)|tell me|explain|show|list|compare|anything|something|any|give me)\b/u,
  goesOn:
    /^(?:(?:and|but|so|ok|okay|also|then|or|what about|how about|and what about|as for|plus)[\s,]+)+/iu,
  pronouns:
    /(?<![\p{L}\p{N}])(?:its|it|(?<=which )ones|they|them|their|theirs|(?<!\b(?:is|are|was|were|be|will|isn't) )there(?! (?:is|are|was|were|be|will|any|an?)\b)|(?:those|these|that|this)(?= one\b|[?!.,]*$| (?:is|are|was|were|will|do|does|did|have|has|mean|means|happen|work)\b)(?: one)?)(?![\p{L}\p{N}])/giu,
  topicQuestions: TOPIC_QUESTIONS,
  topicJoins: TOPIC_JOINS,
  or: /\sor\s/u,
  orNot: /(?<!\p{L})(?:or not|yes or no)(?!\p{L})/gu,
  versus: "vs",
  verb: /(?!)/u,
  retelling: /(?<!\p{L})that[\s,:]*$/iu,
  demonstratives: /(?<![\p{L}\p{N}])(?:this|that|these|those)(?![\p{L}\p{N}])/iu,
  asking:
    /^(?:and |but |so )*(?:(?:who|whom|whose|what|when|where|why|which|how(?: (?:many|much|often|long))?|tell me(?: about)?|what about|how about|is there (?:anything|something)(?: about| on)?)(?:\s+|$))+/iu,
};
