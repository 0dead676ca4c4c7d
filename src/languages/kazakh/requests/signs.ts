import type { RequestForms } from "../../../words/request-forms.js";
import { either } from "./fragments.js";

/** Words by which a message is told to speak of the bot, to count, to doubt, to ask for a name. */
export const SIGNS: Pick<
  RequestForms,
  | "namesBot"
  | "counts"
  | "onwards"
  | "opening"
  | "ending"
  | "beforeLast"
  | "namesSpeech"
  | "asksName"
  | "doubts"
> = {
  namesBot: either(
    "(?<!\\p{L})(?:бот\\p{L}{0,5}|робот\\p{L}*|бағдарлама\\p{L}*|программа\\p{L}*|нейро\\p{L}+|gpt|ресми|ақорда\\p{L}*|админ\\p{L}*|сен|сіз|сені\\p{L}*|сізд\\p{L}*|саған|сізге|өзің\\p{L}*|кімсі(?:ң|з)|несі(?:ң|з))(?!\\p{L})",
    "iu",
  ),
  counts: either(
    "(?<!\\p{L})(?:қанша|неше|рет|рета|реттен|саны\\p{L}*|сана\\p{L}*|жиі)(?!\\p{L})",
    "iu",
  ),
  onwards: either("(?:сөйлем|сойлем)\\p{L}{0,8} бастап(?!.*дейін)", "iu"),
  opening: either(
    "(?<!\\p{L})(?:басынан|басталу\\p{L}*|бүкіл (?:мәтін|сөз|үндеу)\\p{L}*|түгел|толық (?:мәтін|нұсқа)\\p{L}*|мәтінді толық)(?!\\p{L})",
    "iu",
  ),
  // Without its letter `соңы`, the end, would be `соны`, that one.
  ending:
    /(?<!\p{L})(?:соңы(?:н|на|нда)?|а[яй][ғг]ы(?:н|на|нда)?|(?:[қк]алай|немен) а[яй][қк]тал\p{L}*|тәмамда\p{L}*)(?!\p{L})/iu,
  beforeLast: either(
    "(?<!\\p{L})(?:соңғы\\p{L}* алдындағы|ең соңғының алды\\p{L}*|ақырғының алды\\p{L}*)(?!\\p{L})",
    "giu",
  ),
  namesSpeech: either(
    "(?<!\\p{L})(?:үндеу\\p{L}*|жолдау\\p{L}*|сөзінде|тоқаев\\p{L}*|президент\\p{L}*)(?!\\p{L})",
    "iu",
  ),
  asksName: either(
    "(?<!\\p{L})(?:аты-жөн\\p{L}*|аты жөн\\p{L}*|есімдер\\p{L}*|фамилия\\p{L}*|қай (?:компания|фирма|кәсіпорын)\\p{L}*|кім (?:басқар|жетекші|төраға|бас бол)\\p{L}*|(?:төраға|басшы|жетекші)\\p{L}* кім)(?!\\p{L})",
    "iu",
  ),
  doubts: either(
    "(?<!\\p{L})(?:рас па|рас (?:па|ма) сол|шын ба|шынымен|өтірік пе|айтқаны рас|соныкі ме|солай айт\\p{L}*|осылай айт\\p{L}* (?:ма|рас)|осылай айтты ма)(?!\\p{L})",
    "iu",
  ),
};
