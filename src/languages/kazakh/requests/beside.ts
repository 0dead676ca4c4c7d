import type { RequestKind } from "../../../words/request-forms.js";
import { POLITE, T, form } from "./fragments.js";

const UNIT = "(?:сөйлем|жол|дәйексөз|цитата|тіркес|мақал)\\p{L}*";
const beside = (side: string): RegExp =>
  form(
    `${T} (?:(?:деген(?:нен|нің)?|туралы|айтылған|тұрған) )*(?:${UNIT} )?(?:${side}) (?:(?:тұрған|айтылған|келетін|бірінші) )*${UNIT}(?: (?:қандай|қай|не|керек|көрсет${POLITE}?|бер${POLITE}?|айт${POLITE}?|қайсы))*`,
  );

/** The sentence beside one that is named by its words. */
export const BESIDE: readonly (readonly [RequestKind, RegExp])[] = [
  ["before", beside("алдындағы|алдында|бұрынғы")],
  ["after", beside("кейінгі|кейін")],
];

const besideParagraph = (side: string): RegExp =>
  form(
    `${T} (?:(?:туралы|жайлы|деген|айтылған|айтылатын|тұрған|жөніндегі|жайындағы) )+(?:абзац\\p{L}* )?(?:${side}) (?:(?:тұрған|келетін|бірінші) )*абзац\\p{L}*(?: [^ ]+){0,2}`,
  );

/** The paragraph beside one that is named by its words. */
export const BESIDE_PARAGRAPHS: readonly (readonly [RequestKind, RegExp])[] = [
  ["paragraph-before", besideParagraph("алдындағы|алдында|бұрынғы")],
  ["paragraph-after", besideParagraph("кейінгі|кейін|соңғы|соң")],
];
