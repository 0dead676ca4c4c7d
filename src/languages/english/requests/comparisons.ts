import type { RequestKind } from "../../../words/request-forms.js";
import { ABOUT, HE, TEXT, form } from "./fragments.js";

const TOLD = `(?:what |how (?:much )?)${HE} (?:says?|said|promises?|promised|offers?|plans?|talks?)(?: (?:${ABOUT}|for|to))?`;
/** What is said of a topic and names none: `what parliament has to do`. */
const DUTY =
  "(?: (?:is|are|has|have|does|do|will)(?: (?:to|supposed to|for|about|do|be|have|there))*)?";

/** Two topics side by side: the first form that matches decides. */
export const COMPARISONS: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "compare",
    form(
      `(?:put|place|set|show)(?: me)? ${TOLD}(?: (?:the|his))? (?<topic>.+?) (?:next to|beside|alongside|against|side by side with) ${TOLD}(?: (?:the|his))? (?<other>.+)`,
    ),
  ],
  [
    "compare",
    form(
      `(?:put|place|set|show|give)(?: me)?(?: (?:his|the|what|${HE}|words?|quotes?|says?|said|position))* ${ABOUT} (?<topic>.+?) (?:next to|beside|alongside|against|side by side with|and next to it)(?: (?:his|the|what|${HE}|words?|quotes?|says?|said|those|position))*(?: ${ABOUT})? (?<other>.+)`,
    ),
  ],
  [
    "compare",
    form(
      "(?<topic>(?!what|who|when|where|why|how)\\S+(?: \\S+){0,3}?) (?:or|and) (?<other>\\S+(?: \\S+){0,3}?) (?:which|what|who)(?: one)? (?:gets?|is|has|does|comes|matters|did).*",
    ),
  ],
  [
    "compare",
    form(
      `(?:compare|contrast)(?: ${TOLD})? (?<topic>.+?) (?:and|with|to|vs|versus|against)(?: (?:${TOLD}|${ABOUT}))? (?<other>.+)`,
    ),
  ],
  [
    "compare",
    form(
      `(?:what (?:does|did) ${HE} (?:say|promise|think) ${ABOUT} )?(?<topic>.+?) (?:as )?compared (?:to|with) (?<other>.+)`,
    ),
  ],
  [
    "compare",
    form(
      `(?:does|did) ${HE} (?:talk|speak|say|care|think|mention) (?:more |less )?(?:${ABOUT} )?(?:the )?(?<topic>.+?)(?: more| less)? or (?:more |rather )?(?:${ABOUT} )?(?:the )?(?<other>.+?)(?: more)?`,
    ),
  ],
  [
    "compare",
    form(
      `(?:which|what|who)(?: one| topic)? (?:is|gets?|are|does ${HE}|comes?) (?:mentioned|named|talked about|mention|talk about|said|discussed|up) (?:more|most|less)(?: often)?(?: in ${TEXT})? (?:the )?(?<topic>.+?) or (?:the )?(?<other>.+)`,
    ),
  ],
  [
    "compare",
    form(
      "(?<topic>[^,]+?) (?:and|or|with) (?<other>.+?) (?:compared?|comparison|side by side)(?: .*)?",
    ),
  ],
  [
    "compare",
    form(
      `(?:what(?:'s| is| are)? )?(?:the )?differences? (?:in what|between)(?: (?:${TOLD}|what))?(?: the)? (?<topic>.+?)${DUTY} and(?: (?:${TOLD}|${ABOUT}|what))?(?: the)? (?<other>.+?)${DUTY}`,
    ),
  ],
  [
    "compare",
    form(
      "(?<topic>[^,]+?) (?:vs|versus) (?<other>.+?)(?: what .*| how .*| which .*| (?:the )?differences?)?",
    ),
  ],
  [
    "compare",
    form(
      `how (?:do|does) (?:what ${HE} says? ${ABOUT} )?(?<topic>.+?) (?:and|with) (?<other>.+?) compare`,
    ),
  ],
  [
    "compare",
    form(
      `(?<topic>.+?) (?:or|and) (?<other>.+?) (?:what(?:'s| is) said|what does ${HE} say) about each(?: (?:one|of them))?`,
    ),
  ],
];
