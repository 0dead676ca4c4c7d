import type { MentionForms } from "../../words/mention-forms.js";
import { countryNames, spansOf } from "../../words/mention-forms.js";
import { anyOf } from "./any-of.js";

const MONTH = "January|February|March|April|June|July|August|September|October|November|December";
/** `May` is a verb as often. */
const MAY = "May(?= (?:\\d|this|next|last))|(?<=\\b(?:in|of|since|until|\\d) )May";
const NUMBER =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|percent|per cent|half|quarter";
/** So many years, or a few of them: `within two years`, `a 30-day term`. */
const AMOUNT_OF_TIME = `(?:\\d[\\d.,]*|one|(?:${NUMBER})(?:[ -](?:${NUMBER}|one))*|several|a few|a couple of|half a)(?: and a half)?[ -](?:(?:full|whole|working|calendar|coming|next|last|past|hundred|thousand) )?(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centur(?:y|ies)|quarters?)`;
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

/** A word with a capital right after `in` or `at`, which is no month. */
const PLACE = `(?<=\\b(?:in|at|from|near|to|across|of) )(?!(?:${MONTH}|May)\\b)\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+)*(?= ?(?:,|[.;!?]|$))`;
const country = (): string => `\\b${anyOf(countryNames("en"))}\\b`;
/** Bodies and names: a run of words with a capital inside a sentence, an "and" between nobody. */
const NAME = `(?<!^)(?<![.!?] )\\b(?!(?:${MONTH}|May|I)\\b)\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)*`;

/** What an English address mentions. */
export const ENGLISH_MENTIONS: MentionForms = {
  thanks: spansOf(/\b(?:thank\w*|grateful|gratitude)\b/giu),
  promises: spansOf(/\b(?:we|I) will\b|\bwill be (?:re-)?\w+ed\b/giu),
  places: spansOf(() => new RegExp(`${country()}|${PLACE}`, "gu")),
  numbers: spansOf(new RegExp(`\\d[\\d.,]*(?:\\s?%)?|\\b(?:${NUMBER})\\b`, "giu")),
  dates: spansOf(
    new RegExp(
      `\\b(?:yesterday|today|tomorrow|(?:${MONTH}|${MAY})(?: (?:this|last|next) year)?|(?:this|last|next) (?:year|month|week|decade|century)|${AMOUNT_OF_TIME}|${WEEKDAY}|(?:19|20)\\d\\d)\\b`,
      "giu",
    ),
  ),
  names: spansOf(new RegExp(NAME, "gu")),
};
