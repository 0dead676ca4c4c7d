import type { RequestKind } from "../../../words/request-forms.js";
import { POLITE, T, form } from "./fragments.js";

const UNIT = "(?:сөйлем|сөз|жол|дәйексөз|цитата|тіркес|мақал)\\p{L}*";
const beside = (side: string): RegExp =>
  form(
    `${T} (?:(?:деген(?:нен|нің)?|дегеннен|туралы|айтылған|тұрған) )*(?:${UNIT} )?(?:${side}) (?:(?:тұрған|айтылған|келетін|бірінші) )*${UNIT}(?: (?:қандай|қай|не|керек|көрсет${POLITE}?|бер${POLITE}?|айт${POLITE}?|қайсы))*`,
  );

/** The sentence beside one that is named by its words. */
export const BESIDE: readonly (readonly [RequestKind, RegExp])[] = [
  ["before", beside("алдындағы|алдында|бұрынғы|бұрын")],
  ["after", beside("кейінгі|кейін|соңғы|соң")],
];
