import type { TextWords } from "../../adding/text-words.js";
import { nameMonths, officeBefore, pageNumber, speakerLines, writtenDates } from "../text-words.js";

const OFFICES = "Премьер-Министрі|Президенті|Министрі|Төрағасы|Әкімі";
const MONTHS = nameMonths("kk");

/** How a Kazakh text that is added says what it is. */
export const KAZAKH_TEXT_WORDS: TextWords = {
  months: MONTHS,
  dates: writtenDates(MONTHS, {
    // 2022 жылғы 6 маусым, 2022 ж. 6 маусымда.
    own: (day, month, year) => `(?<!\\d)${year}\\s*(?:жыл\\p{L}*|ж\\.?)\\s+${day}\\s+${month}`,
  }),
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
  speakers: speakerLines(`(?:${OFFICES})`, "\\s+\\p{L}+"),
  officeBefore: officeBefore(OFFICES),
  greeting: /^(?:құрметті|қадірлі|ардақты|қымбатты)/iu,
  notesHeading: /^ескертпелер:?$/iu,
  pageNumber: pageNumber("бет", "\\/"),
};
