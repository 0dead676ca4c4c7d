import type { TextWords } from "../../adding/text-words.js";
import {
  leadBy,
  NAME,
  nameMonths,
  officeBefore,
  pageNumber,
  SHORT_NAME,
  speakerLines,
  writtenDates,
} from "../text-words.js";

const OFFICES =
  "Acting President|Vice President|President|Prime Minister|Deputy Prime Minister|Foreign Minister|Minister|Chancellor|Governor|Mayor|Senator|Secretary-General|Secretary|Speaker|Chairman|Chairwoman|Chairperson|Chair|Chief Executive Officer|Chief Executive|Chief Justice|Justice|Director-General|Director|King|Queen|Emperor|Prince|Princess|Pope|Archbishop|Bishop|Rector|Dean|Ambassador|General|Admiral";
const OFFICE = `(?:the\\s+)?(?:${OFFICES})`;
const KIND =
  "(?:[Aa]ddress|[Ss]peech|[Rr]emarks|[Ss]tatement|[Mm]essage|[Ll]ecture|[Ss]ermon|[Hh]omily)";
const BY = "(?:(?:[Dd]elivered )?[Bb]y|Speaker:?|Author:?)\\s+";

/** How an English text that is added says what it is. */
export function englishTextWords(): TextWords {
  const months = nameMonths("en");
  return {
    months,
    dates: writtenDates(months, { ordinal: "(?:st|nd|rd|th)?", of: "(?: of)?" }),
    besideDate: /(?:^|\s)y\.?(?=\s|$)/gu,
    kinds: [
      [/inaugura/iu, "inaugural-address"],
      [/state of the (?:union|nation)/iu, "state-of-the-nation"],
      [/farewell/iu, "farewell-address"],
      [/budget/iu, "budget-speech"],
      [/new year/iu, "new-year-address"],
      [/statement/iu, "statement"],
      [/lecture/iu, "lecture"],
      [/sermon|homily/iu, "sermon"],
      [/remarks/iu, "remarks"],
      [/message/iu, "message"],
      [/speech/iu, "speech"],
    ],
    speakers: [
      // "Remarks by President of the Republic A. Name at …"
      new RegExp(
        `\\b${KIND}\\s+(?:by|of|from)\\s+(?<office>${OFFICE}\\s+of\\s+(?:the\\s+)?[^,]*?)\\s+(?<name>${SHORT_NAME})(?=$|[,.:–—]|\\s+(?:at|to|on|in|before|for|during)\\b)`,
        "u",
      ),
      // "Speech by Mayor A. Name"
      new RegExp(
        `\\b${KIND}\\s+(?:by|of|from)\\s+(?:(?<office>${OFFICE})\\s+)?(?<name>${NAME})`,
        "u",
      ),
      // "President A. Name's Address", "A. Name’s inaugural address"
      new RegExp(
        `^(?:(?<office>${OFFICE})\\s+)?(?<name>${NAME})[’']s?\\s+(?:\\p{L}+\\s+){0,4}${KIND}`,
        "u",
      ),
      ...speakerLines(OFFICE),
    ],
    lead: leadBy(BY),
    officeBefore: officeBefore(OFFICES),
    article: /^the\s+/iu,
    by: /^(?:by|speaker|author|delivered by)\s*:?\s+\p{Lu}/iu,
    nameLine:
      /^(?:\p{Lu}[\p{L}’'.-]+|of|the|de|von|van|al|bin|,)(?:,?\s+(?:\p{Lu}[\p{L}’'.-]*|of|the|and|de|von|van|al|bin)){1,9}$/u,
    occasion: /\b(?:at|on the occasion of|during)\s+(the\s+\p{L}.{2,100})$/u,
    greeting:
      /^(?:dear|my (?:fellow|dear|friends)|fellow|ladies|mr\.? |madam|honou?rable|distinguished|your |citizens|comrades|friends)/iu,
    notesHeading: /^(?:foot|end)?notes:?$/iu,
    noteMark: /(?<=[\p{L}\p{P}\d]) ?\[note \d{1,3}\]/giu,
    pageNumber: pageNumber("page", "\\/|of"),
  };
}
