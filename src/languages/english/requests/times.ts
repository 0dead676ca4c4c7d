import type { RequestKind } from "../../../words/request-forms.js";
import { FILLERS } from "./fragments.js";

const TIMES =
  "(?:dates|years|months|weeks|days|hours|decades|centuries|deadlines?|terms(?= .*dates|$)|durations|timelines?|timeframes?|periods|intervals|spans|frames|(?:amounts|lengths)(?= of time))";
/** One of them is asked for by `any`, or all by `every`. */
const ONE = "(?:any|every|each|some|a single) (?:date|year|month|week|day|decade|century|period)";
const ASKS =
  "(?:which|what|list|all|any|every|each|mention(?:s|ed)?|nam(?:e|es|ed)|given|listed|talks?|text|speech|address|there)";
const MORE =
  "how many any or r talk talks give gives given set sets listed listing mentions over ever even at time exact concrete specific some anywhere calendar";
/** Each word once, so that a long message is read in one way. */
const SMALL = `(?:${[...new Set([...FILLERS, ...MORE.split(" ")])].join("|")})`;

/** Amounts and points of time that the text names. */
export const TIME_FORMS: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "times",
    new RegExp(
      `^(?!how many \\S+$|(?:what|which) time)(?=(?:.* )?${ASKS}(?: |$))(?:${SMALL} )*?(?:${TIMES}|${ONE}(?=.*\\b(?:mention|name|given|listed)|$))(?: (?:${SMALL}|${TIMES}))*$`,
      "u",
    ),
  ],
];
