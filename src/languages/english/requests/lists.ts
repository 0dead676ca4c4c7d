import type { RequestKind } from "../../../words/request-forms.js";
import { ABOUT, EVERY, HE, IN_NUMBER, PIECES, form } from "./fragments.js";

/** Everything about a topic: the first form that matches decides. */
export const LISTS: readonly (readonly [RequestKind, RegExp])[] = [
  ["summarise", form(`(?:the )?(?:part|section|bit|stuff)? ?${ABOUT} (?<topic>.+?)${IN_NUMBER}`)],
  [
    "gather",
    form(
      `(?:list |name |enumerate |collect )?(?:me )?${EVERY}(?: of)?(?: the| his| that)*(?: ${PIECES})?(?: that)?(?: ${HE} (?:says?|said|has|had|mentions?)(?: (?:to say|said))?| there is| you have| it says)? ${ABOUT} (?<topic>.+)`,
    ),
  ],
  [
    "gather",
    form(
      `(?:a )?(?:list|list of|enumerate|listing of) (?:(?:all|every|each|the|his|any|of|out|up|down|me) )*(?:${PIECES} ${ABOUT} )?(?<topic>.+?)(?: (?:he|it) (?:mentions|names|lists|announces|announced|says|talks about))?`,
    ),
  ],
  [
    "gather",
    form(
      `(?:what are|name|which are) (?:${EVERY}|all of) (?:the |his )?(?<topic>.+?)(?: (?:he|it) (?:mentions|names|lists|announces|announced|says|talks about))?`,
    ),
  ],
  [
    "gather",
    form(
      `(?:list )?(?:(?:${EVERY}|the|any|of) )*${PIECES} (?:where|in which|that) ${HE} (?:talks?|speaks?|talked|spoke|comments?|says (?:anything|something)) ${ABOUT} (?<topic>.+)`,
    ),
  ],
  ["gather", form(`(?:the )?${PIECES} ${ABOUT} (?<topic>.+)`)],
];
