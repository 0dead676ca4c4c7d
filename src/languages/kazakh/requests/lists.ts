import type { RequestKind } from "../../../words/request-forms.js";
import { ABOUT, EVERY, HE, PIECE, POLITE, SMALL, T, all, form, word } from "./fragments.js";

/** Everything about a topic: the first form that matches decides. */
export const LISTS: readonly (readonly [RequestKind, RegExp])[] = [
  ...all(
    "gather",
    form(
      `${T} ${ABOUT} (?=(?:[^ ]+ )*(?:${EVERY}|${PIECE})(?: |$))(?:${word(`${SMALL}|${HE}|${EVERY}|${PIECE}|не|нелер|нені|қанша|нәрсе\\p{L}*|сөз(?:дер\\p{L}*|ді)?|пікір\\p{L}*|жерлер\\p{L}*|жина\\p{L}*|соның|айтса|туралы|номер\\p{L}*`)}(?: |$))+`,
    ),
    form(
      `(?:${word("барлық|бүкіл|барша|бәрін|маған|барлығын|түгел")} )*${T}(?:ның|нің|дың|дің|тың|тің)? (?:тізім(?:ін|і|ді)?|тізіп|атап|санап|түгендеп|тізімде\\p{L}*)(?: (?:бер|шық|көрсет|жібер|жаса|жаз|керек|өт|кел)\\p{L}*(?: бер\\p{L}*)?)*`,
    ),
    form(
      `(?:барлық|бүкіл|барша) ${T} (?:көрсет|бер|тап|жаз|жібер|шығар|ата)(?:${POLITE}|іп бер\\p{L}*|ып бер\\p{L}*)?`,
    ),
  ),
];
