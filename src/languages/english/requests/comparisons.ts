import type { RequestKind } from "../../../words/request-forms.js";
import { ABOUT, HE, form } from "./fragments.js";

/** Two topics side by side: the first form that matches decides. */
export const COMPARISONS: readonly (readonly [RequestKind, RegExp])[] = [
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
      `(?:compare|contrast)(?: what ${HE} (?:says?|said|promises?)(?: ${ABOUT})?)? (?<topic>.+?) (?:and|with|to|vs|versus|against)(?: (?:what ${HE} (?:says?|said) )?${ABOUT})? (?<other>.+)`,
    ),
  ],
  [
    "compare",
    form(
      `(?:what(?:'s| is| are)? )?(?:the )?differences? (?:in what|between)(?: what ${HE} (?:says?|said)(?: ${ABOUT})?)? (?<topic>.+?) and(?: (?:what ${HE} (?:says?|said) )?${ABOUT})? (?<other>.+)`,
    ),
  ],
  ["compare", form("(?<topic>[^,]+?) (?:vs|versus) (?<other>.+?)(?: what .*| how .*| which .*)?")],
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
