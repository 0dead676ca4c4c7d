import type { RequestKind } from "../../../words/request-forms.js";
import { ABOUT, BRIEF, HE, SAY, SMALL, form, inNumber, whole } from "./fragments.js";

/** A summary: the first form that matches decides. */
export const SUMMARIES: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "summarise",
    form(
      String.raw`(?:(?:${SMALL}|${inNumber("number")}) )*?${BRIEF}(?: (?:${SMALL}|за|${inNumber("count").replaceAll("?<count>", "?:")}))*?(?: ${ABOUT} (?<topic>.+?))?(?: ${inNumber("count")})?`,
    ),
  ],
  [
    "summarise",
    form(
      String.raw`(?:выжимк[а-яё]*|сам+[аэе]ри|summary|тл ?др|конспект[а-яё]*|резюме|кратко|вкратце|коротко) (?!кто |где |когда |почему |зачем |сколько |как|что |кого |будет |есть )(?<topic>\S+(?: \S+){0,2}?)(?: ${inNumber("number")})?`,
    ),
  ],
  [
    "summarise",
    /^(?:а |и |так |ну )*(?:о ч[её]м|про что)(?: (?:тут|здесь|там|это|вообще|вс[её]|он|хоть|в целом|собственно))*$|^что(?: (?:мне|надо|нужно|стоит|следует|важно|главное|должен|должна))* (?:запомнить|вынести|знать|усвоить)(?: (?:из|об?|про))?(?: (?:это[йгм][а-яё]*|речи|обращени[а-яё]*|текста|не[ёе]|нем|него|всей))*$/u,
  ],
  [
    "summarise",
    whole(
      String.raw`(?:о ч[её]м|про что)(?: (?:${SMALL}|же|эта|вся))* (?:речь|обращение|текст|выступление|говор(?:ит|ил|ится|илось)|сказал|рассказ(?:ывает|ал)|шла речь|ид[её]т речь)(?: (?:шла|ид[её]т|вообще|вкратце|кратко|коротко|в двух словах|в целом))*`,
    ),
  ],
  [
    "summarise",
    form(
      String.raw`(?:(?:что|всё|${HE}|${SAY}|главное|важное) )*${ABOUT} (?<topic>.+?) ${inNumber("number")}`,
    ),
  ],
  [
    "summarise",
    form(
      String.raw`${inNumber("number")} (?:${ABOUT} (?:вс[её]й речи|речи|обращени[а-яё]*|тексту|(?<topic>.+?))|из (?:речи|текста|обращения))`,
    ),
  ],
  [
    "summarise",
    form(
      String.raw`(?:(?:вся|всю|вс[её]|эт[ау]|это|его|сама|уложи|сожми|ужми) )*(?:речь|обращение|текст|выступление|вс[её]|содержание) ${inNumber("number")}`,
    ),
  ],
  [
    "summarise",
    form(
      String.raw`(?!кто |что |где |как|когда |зачем |почему |сколько |есть |буд)(?<topic>\S+(?: \S+){0,2}?) (?=в |на )${inNumber("number")}`,
    ),
  ],
];
