import type { RequestKind } from "../../../words/request-forms.js";
import { ABOUT, COUNTED, HE, IN_NUMBER, TEXT, form } from "./fragments.js";

/** A summary: the first form that matches decides. */
export const SUMMARIES: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "summarise",
    form(
      `(?:in (?:short|brief|a nutshell|a few words)|briefly|shortly|quickly|short(?:ly)? version) ${ABOUT} (?:the )?(?<topic>.+)`,
    ),
  ],
  [
    "summarise",
    form(
      `what (?:should|must|do) (?:i|we|people) (?:need to |have to )?(?:remember|know|take away|learn|take)(?: (?:from|about|of))?(?: ${TEXT})*(?: in (?:short|brief))?`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:(?:a|an|the|his|very|short|brief|quick|concise|one|shorter) )*(?:summary|summari[sz]e|sum(?: it| this| that| up)*(?: up)?|recap|overview|gist|digest|abstract|tl ?dr|tl dr|(?:short|shorter|brief|condensed) (?:version|form)|main (?:points?|ideas?|message|theme|thesis|thoughts?)|key (?:points?|messages?|takeaways?|ideas?|theses)|takeaways?|essence|bottom line|highlights|shorten(?: it| this)?|outline)(?: for (?:my |a |the |our )?\\S+)?(?: of| for| from)?(?: ${TEXT})*${IN_NUMBER}?(?: ?(?:${ABOUT}) (?<topic>.+?))??`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:what(?:'s| is| was|s) )(?:(?:the|his|a) )*(?:summary|gist|main (?:points?|ideas?|message|theme|thought)|key (?:points?|message|takeaways?)|essence|bottom line|point|short version|tl ?dr)(?: of)?(?: ${TEXT})*${IN_NUMBER}?(?: (?:about|on) (?<topic>.+?))?`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:summary|summari[sz]e|sum up|recap|overview|digest|tl ?dr)(?: of)? (?:(?:the|his|part|section|what ${HE} (?:says?|said)|view|${ABOUT}) )*(?<topic>(?!for )\\S.*?)${IN_NUMBER}?`,
    ),
  ],
  ["summarise", form(`(?:${ABOUT} )(?<topic>.+?) (?<number>[\\p{L}\\d]+) ${COUNTED}`)],
  ["summarise", form(`(?<number>[\\p{L}\\d]+) ${COUNTED} (?:${ABOUT}) (?:${TEXT}|(?<topic>.+))`)],
  [
    "summarise",
    form(
      `(?:what(?:'s| is| was|s) |so what is )(?:${TEXT}) (?:all )?about(?: ${IN_NUMBER}| in (?:short|brief|a nutshell|general))?`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:what (?:does|did) ${HE} (?:say|think|promise) ${ABOUT} )?(?:the )?(?<topic>(?!what|who|when|where|why|how|is|are|does|did|will)\\S+(?: \\S+){0,4}?)(?: (?:part|section|bit|stuff))?${IN_NUMBER}`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:just |only |max |at most |in )*(?<number>[\\p{L}\\d]+) (?:short |key |main )?${COUNTED}(?: (?:max|maximum|tops|only|at most|will do|please|is enough))*`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:what (?:did|does) ${HE} (?:say|talk about) |say it |tell me |${TEXT} )?(?:in (?:short|brief|a nutshell|a few words|two words)|briefly)`,
    ),
  ],
  ["summarise", form(`${TEXT}${IN_NUMBER}`)],
];
