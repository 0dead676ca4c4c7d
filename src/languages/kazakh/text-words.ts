import type { TextWords } from "../../adding/text-words.js";
import {
  datesLike,
  nameMonths,
  officeBefore,
  pageNumber,
  speakerLines,
  writtenDates,
} from "../text-words.js";

const OFFICES = "Премьер-Министрі|Президенті|Министрі|Төрағасы|Әкімі";

/** How a Kazakh text that is added says what it is. */
export function kazakhTextWords(): TextWords {
  const ownMonths = nameMonths("kk");
  // Russian months stand in Kazakh dates too: `2022 жылғы 6 июня`.
  const months = new Map([...nameMonths("ru"), ...ownMonths]);
  return {
    months,
    dates: [
      ...writtenDates(ownMonths),
      // 2022 жылғы 6 маусым, 2022 ж. 6 маусымда.
      datesLike(
        months,
        (day, month, year) => `(?<!\\d)${year}\\s*(?:жыл\\p{L}*|ж\\.?)\\s+${day}\\s+${month}`,
      ),
    ],
    besideDate: /(?:^|\s)ж\.?(?=\s|$)/gu,
    kinds: [
      [/ұлықтау/iu, "inaugural-address"],
      [/қоштасу/iu, "farewell-address"],
      [/жаңа жыл/iu, "new-year-address"],
      [/мәлімдеме/iu, "statement"],
      [/дәріс/iu, "lecture"],
      [/жолдау/iu, "message"],
      [/сөз/iu, "speech"],
    ],
    speakers: speakerLines(`(?:${OFFICES})`),
    officeBefore: officeBefore(OFFICES),
    greeting: /^(?:құрметті|қадірлі|ардақты|қымбатты)/iu,
    notesHeading: /^ескертпелер:?$/iu,
    pageNumber: pageNumber("бет", "\\/"),
  };
}
