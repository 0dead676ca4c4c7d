import type { RequestKind } from "../../../words/request-forms.js";
import { W, spaced } from "./fragments.js";

const END = "(?:лар|лер|дар|дер|тар|тер)?(?:ды|ді|ты|ті|ны|ні|дың|дің|тың|тің)?";
const TIMES = `(?:дата${END}|мерзім${END}|жыл${END}|ай(?:лар)(?:ды|дың)?|апта${END}|күн(?:дер)?(?:ді|дің)?|ғасыр${END}|онжылдық${END}|дедлайн${END}|кезең${END}|уақыт (?:аралы|кезең|мерзім)\\p{L}*)`;
const ASKS =
  "(?:атал\\p{L}*|айтыл\\p{L}*|ата(?:й|йды|ды)|мәтін\\p{L}*|сөзде\\p{L}*|үндеу\\p{L}*|тізім\\p{L}*|тізіп|тізші|барлық|бар ма)";
const AROUND = `(?:${W}|(?:неше|қанша|пен|бен|және|немесе|әлде|сөздегі|атай(?:ды)?)(?![^ ]))`;

/** Amounts and points of time that the text names. */
export const TIME_FORMS: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "times",
    spaced(`^(?=(?:.* )?${ASKS}(?: |$))(?:${AROUND} )*${TIMES}(?: (?:${AROUND}|не|${TIMES}))*$`),
  ],
];
