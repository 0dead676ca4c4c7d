import type { RequestKind } from "../../../words/request-forms.js";
import { ABOUT, OTHER, POLITE, SAY, T, W, WITH, all, form } from "./fragments.js";

/** Two topics side by side: the first form that matches decides. */
export const COMPARISONS: readonly (readonly [RequestKind, RegExp])[] = [
  ...all(
    "compare",
    form(
      `${T} (?:${ABOUT} )?(?:не (?:${SAY}) )?(?:${WITH}|ал|vs) ${OTHER}(?: арасында\\p{L}*| екеуін\\p{L}*)?(?: ${ABOUT})?(?: (?:не|қандай|нелер) (?:уәде\\p{L}* |сөз )?[^ ]+)?(?: (?:${W}))*? (?:салыстыр(?:${POLITE}|ып|са|саң|саңыз|а)?|қатар(?: қой\\p{L}*)?|айырма(?:сы|шылы)\\p{L}*|қалай ерекшелен\\p{L}*|өзгешелі\\p{L}*)(?: (?:неде|не|қандай|${W}))*`,
    ),
    form(
      `салыстыр(?:${POLITE}|ып)?(?: ${W})* ${T} (?:${ABOUT} )?${WITH} ${OTHER}(?: ${ABOUT})?(?: ${W})*`,
    ),
    form(
      `${T} не бол\\p{L}* ${OTHER} не бол\\p{L}*(?: ${W})* (?:салыстыр|қатар|айырма)\\p{L}*(?: қой\\p{L}*)?(?: ${W})*`,
    ),
    form(
      `${T}(?: ${ABOUT}(?: не (?:${SAY}))?)? ${OTHER}(?: ${ABOUT}(?: не (?:${SAY}))?) (?:салыстыр(?:${POLITE}|ып)?|қатар қой\\p{L}*)(?: ${W})*`,
    ),
    form(`${T} (?:vs|versus|вс) ${OTHER}(?: (?:не айтты|не дейді|қайсы|салыстыр)\\p{L}*)?`),
    form(
      `${T} (?:ба|ма|па|бе|ме|пе|${WITH}) (?:әлде )?${OTHER}(?: ма| ба| па| ме| бе| пе)? қайсы\\p{L}*(?: ${ABOUT})? (?:көп|жиі|көбірек|жиірек) (?:${SAY})(?: ${W})*`,
    ),
  ),
];
