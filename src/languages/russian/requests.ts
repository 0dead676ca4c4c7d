import type { RequestForms, RequestKind } from "../../words/request-forms.js";
import { citedPart } from "../cited-part.js";
import { createNumberOf } from "../request-numbers.js";
import { AROUND_TOPIC, FILLER } from "./requests/fragments.js";
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

const BASES =
  "пят шест сем восем девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат".split(
    " ",
  );
const ORDINALS =
  "перв втор трет четв[её]рт пят шест седьм восьм девят десят один+адцат двен+адцат трин+адцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат".split(
    " ",
  );

/** How Russian asks for things besides an answer. */
export const RUSSIAN_REQUESTS: RequestForms = {
  ...SIGNS,
  forms: FORMS,
  signs: COUNTED_SIGNS,
  extremes: EXTREMES,
  fromEnd: /(?<!\p{L})(?:если (?:считать )?)?(?:считая )?(?:с|от) (?:самого )?конца(?!\p{L})/iu,
  madeOfParts: MADE_OF_PARTS,
  paragraph: /^(?:абзац\p{L}*|абз|параграф\p{L}*|пункте?|paragraphs?)$/u,
  // "В пяти предложениях" says how long, and no sentence.
  sentence:
    /^(?:предложени(?:е|я|ю|ем|и|й|ям|ями)|предл|предлож|фраз(?:а|ы|у|е|ой|ами)?|строк(?:а|и|у|е|ой)|строчк(?:а|и|у|е|ой)|слова|sentences?)$/u,
  partWords: ["предложение", "предложения", "предложений", "предложению", "параграф"],
  cited: citedPart("и", "п"),
  amount: AMOUNT,
  atLast: /^(?:просто|только|короче|вообщем)$/u,
  asksWhy:
    /(?<!\p{L})(?:почему|зачем|отчего|для чего|ради чего|чего ради|с какой целью)(?!\p{L})/iu,
  purpose:
    /\s+(?:для|на|к|ко)\s+(?:\S+\s+)?(?:урок|семинар|экзамен|зач[её]т|доклад|реферат|курсов|диплом|план[её]рк|совещани|стать|пост|канал|стрим|работ|школ|отч[её]т|презентаци|встреч|эфир)\p{L}*(?:\s.*)?$/u,
  saying: /^.*(?<!\p{L})(?:сказал|говорит|говорил|произн[её]с|упомянул|упоминает)\s+(?=\S)/u,
  gist: GIST,
  numberOf: createNumberOf(
    [
      "один|одного|одному|одним|одном|одна|одну|одной|одно",
      "два|две|двух|двум|двумя|пара|пару|паре",
      "три|трех|трёх|трем|трём|тремя",
      "четыре|четырех|четырёх|четырем|четырём|четырьмя",
      ...BASES.map((base) => `${base}ь|${base.replace(/^восем$/u, "восьм")}и|${base}ью`),
    ],
    ORDINALS.map(
      (stem) =>
        new RegExp(
          `^${stem}(?:ый|ой|ий|ь?(?:его|ему|им|ем|ей|их|ими|и|я|е|ю)|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми)$`,
          "u",
        ),
    ),
    /^(?:последн(?:ий|яя|ее|юю|его|ему|им|ем|ей|ие|их|ими)|заключительн\p{L}+|финальн\p{L}+|завершающ\p{L}+|крайн(?:ий|яя|юю|ее|его|ем|ей))$/u,
  ),
  isFiller: (word) => FILLER.test(word) || AROUND_TOPIC.test(word),
  asks: /^(?:(?:а|и|но|ну|так|вот|ещё|еще|также|тогда)[\s,]+)*(?:(?:с|в|во|на|о|об|для|по|из|у|от|за|к|до|при)\s+(?=как|ч[её]м|чего|ком|кем|кого|сколько|что))?(?:кто|кого|кому|кем|ком|что|чего|ч[её]м?|чему|где|куда|откуда|когда|почему|зачем|отчего|как|как(?:ой|ая|ое|ие|их|им|ими|ую|ого|ому|ом|ов|ова|ово|овы)|сколько|скольк\p{L}*|насколько|ч(?:ей|ья|ьё|ье|ьи)|правда|будет|будут|есть|был[аио]?|можно|может|про|насч[её]т|по поводу|(?:под|рас)?скаж\p{L}*|покаж\p{L}*|поясн\p{L}*|объясн\p{L}*|сравни\p{L}*|перечисл\p{L}*|назов\p{L}*|дай(?:те)?|с?кинь(?:те)?|найди\p{L}*|поставь\p{L}*|сам(?:ое|ый|ая)|\p{L}+ ли)(?!\p{L})/u,
  goesOn:
    /^(?:(?:а|и|но|ну|так|тогда|вот|ещё|еще|также|тоже|или|ок|окей|хорошо|ладно|понятно|(?:что|как)(?: там)? (?:насч[её]т|по поводу|по|про|со?)|про|насч[её]т|касательно|по поводу|что касается)[\s,]+)+/iu,
  pronouns:
    /(?<![\p{L}\p{N}])(?:он[аио]|её|ее|ей|ею|ней|неё|нее|нею|их|им|ими|них|ними|(?<=(?:от|в|из|на|до|под|через|без|за) )него|(?<=(?:в|о|на|при) )н[её]м|это(?!\s+(?:обращ|выступл|решен|дело|время|место|слово|правда|вс[её](?=\s*(?:[?!.,]|$))|он|ли))|эт(?:ого|ому|им|ом|ой|их)(?=\s*(?:[?!.,]|$))|туда|оттуда|(?<!(?<!\p{L})(?:что|ч[её]|как|он|кого|кто|есть|ещё|раз) )там(?!\s+(?:про|об?|со?|есть|нет|сказ|говор|ли|он|насч)))(?![\p{L}\p{N}-])/giu,
  demonstratives:
    /(?<![\p{L}\p{N}])эт(?:от|ого|ому|им|ом|ой|у|а|и|их|ими)(?!\s+(?:год|месяц|раз))(?![\p{L}\p{N}])/iu,
  topicQuestions: TOPIC_QUESTIONS,
  topicJoins: TOPIC_JOINS,
  or: /\sили\s/u,
  orNot: /(?<!\p{L})(?:или не(?:т|ту)?(?: было| говорил| сказал)?|или как)(?!\p{L})/gu,
  versus: "vs",
  heldEnd: /(ы)\1+$/u,
  verb: /(?:[аеиоуыя]ть|[тт]ся|[лшм]сь|лся|али|или|ели|яли|[аи]ла|[аи]ло|ят|ют|ёт|ешь|ишь|[еи]те)$/u,
  retelling: /(?<!\p{L})(?:что|будто|якобы)[\s,:]*$/iu,
  asking:
    /^(?:(?:а|и|но|ну|вот|так)[\s,]+)*(?:(?:(?:что|ч[её]|чего|как|где|когда)(?:\s+(?:он|президент|там|вообще|же))*\s+(?:сказа\p{L}*|говор\p{L}*|дума\p{L}*|реши\p{L}*|упом[ия]\p{L}*)\s+(?:про|об?|по|насч[её]т)|что\s+(?:там\s+)?(?:со?|про|насч[её]т|по поводу)|есть\s+(?:ли\s+)?(?:что-?(?:то|нибудь)\s+)?(?:про|об?)|расскаж\p{L}*\s+(?:про|об?)|(?:в|на|с|о|для|из|до)\s+(?:ч[её]м|чего|ком|кем|как(?:ой|ом|их|ие|ую|ого))|кто|кого|кому|кем|что|чего|чем|ч[её]|где|куда|откуда|когда|почему|зачем|как(?:ой|ая|ое|ие|их|им|ую|ого|ому|ом)?|сколько|насколько|правда ли|(?:буд[еу]т|есть|был[аио]?|может) ли|про|насч[её]т)(?:\s+|$))+/iu,
};
