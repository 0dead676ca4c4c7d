import type { TextWords } from "../../adding/text-words.js";
import {
  leadBy,
  nameMonths,
  officeBefore,
  pageNumber,
  speakerLines,
  writtenDates,
} from "../text-words.js";

const OFFICES =
  "Премьер-министр|Президент|Министр|Канцлер|Губернатор|Мэр|Аким|Председатель|Глава|Генеральный секретарь";

/** How a Russian text that is added says what it is. */
export function russianTextWords(): TextWords {
  const months = nameMonths("ru");
  return {
    months,
    dates: writtenDates(months),
    besideDate: /(?:^|\s)г(?:ода)?\.?(?=\s|$)/gu,
    kinds: [
      [/инаугурац/iu, "inaugural-address"],
      [/прощальн/iu, "farewell-address"],
      [/бюджет/iu, "budget-speech"],
      [/новогодн/iu, "new-year-address"],
      [/заявлени/iu, "statement"],
      [/лекци/iu, "lecture"],
      [/проповед/iu, "sermon"],
      [/послани/iu, "message"],
      [/речь|выступлени/iu, "speech"],
    ],
    speakers: speakerLines(`(?:${OFFICES})`),
    lead: leadBy("(?:Автор:?|Выступает)\\s+"),
    officeBefore: officeBefore(OFFICES),
    by: /^(?:авторы?|выступает)\s*:?\s+\p{Lu}/iu,
    greeting: /^(?:уважаем|дорог|друзья|граждане|господа|товарищи)/iu,
    notesHeading: /^(?:примечания|сноски):?$/iu,
    noteMark: /(?<=[\p{L}\p{P}\d]) ?\[сноска \d{1,3}\]/giu,
    pageNumber: pageNumber("стр\\.?|страница", "\\/|из"),
  };
}
