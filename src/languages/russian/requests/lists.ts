import type { RequestKind } from "../../../words/request-forms.js";
import { ABOUT, HE, PIECES, SAY, form } from "./fragments.js";

/** Everything about a topic: the first form that matches decides. */
export const LISTS: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "gather",
    form(
      String.raw`(?:вс[её]|каждую|полный список|список|подборк[ау])(?: (?:${PIECES}|то|его|эти|цитату|всех|вообще|из речи|из текста))*(?: (?:что|где|которые))?(?: (?:${HE}|там|тут|есть|было|сам|${SAY}|в речи|в тексте|в обращении|у тебя))* ${ABOUT} (?<topic>.+?)`,
    ),
  ],
  ["gather", form(String.raw`(?:все|всю|подборк[ау]) упоминани[яй](?: слова)? (?<topic>.+?)`)],
  [
    "gather",
    form(
      String.raw`(?:его )?(?:цитаты|предложения|высказывания|фразы|отрывки|упоминания|фрагменты|куски)(?: где| в которых)?(?: (?:${HE}|${SAY}|есть))* ${ABOUT} (?<topic>.+?)`,
    ),
  ],
  [
    "gather",
    form(
      String.raw`(?:перечисл[а-яё]*|(?:полный )?список|списком|назов[а-яё]* все|какие все) (?:(?:все|всех|всю|мне|его|эти|пожал[а-яё]*|какие) )*(?!кто |что |где |как|кого |когда |зачем |почему )(?<topic>.+?)(?: (?:(?:о |про )?котор[а-яё]*|${HE}|${SAY}|в речи|обещает))*`,
    ),
  ],
];
