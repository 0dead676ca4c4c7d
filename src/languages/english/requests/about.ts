import type { RequestKind } from "../../../words/request-forms.js";
import { HE, TEXT, form, whole } from "./fragments.js";

/** Who speaks, where, and whose bot this is: the first form that matches decides. */
export const ABOUT_FORMS: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "speaker",
    whole(
      "(?:who(?:'s| is| was|s)? (?:(?:the|this|that) )?(?:@|(?:president )?@|he|the speaker|speaking|talking|this guy|this man|this person|author)|who (?:spoke|speaks|is talking)|what(?:'s| is) (?:his|the speaker's|the president's) (?:name|office|position|title|job))(?: (?:and when was (?:this|it)|again|anyway|exactly))?",
    ),
  ],
  [
    "speaker",
    /^(?:and |so )*(?:(?:what|which) day of (?:the )?week (?:was|is|were|did) .*|(?:was|is) (?:this|it|that|the (?:speech|address)) (?:said |given |made |delivered |held )?(?:on|before|after|during) the (?:day of the |same day as the )?(?:referendum|vote|voting)(?: .*)?)$/u,
  ],
  [
    "speaker",
    /^(?:what|which) (?:date|day) (?:is|was|does) (?:this |that |the )?(?:yesterday|today)(?: .*)?$/u,
  ],
  [
    "where-given",
    form(
      `where (?:was|did|is|does) (?:${TEXT}|${HE})(?: (?:was|is))? (?:give|given|held|deliver|delivered|speak|spoken|said|made|make|recorded|take place|happen)(?: ${TEXT})?`,
    ),
  ],
  [
    "official",
    /^(?:hi |hello )?(?:(?:is|are) (?:this|you|it|the bot|that)(?: bot| channel| account| chat)? (?:an? |the )?(?:official|real president|government|run by|from (?:the )?(?:government|president)|affiliated|authori[sz]ed).*|are you (?:from|with|part of|connected (?:to|with)|affiliated with) (?:the )?(?:government|president|state).*|official (?:bot|account|or not)|.*\b(?:official|authorized|original) (?:translation|text|version|source)\b.*)$/u,
  ],
  [
    "bot",
    /^(?:so |and )*(?:who|whose|what|is|are)\b(?!.*\b(?:say|says|said|mention)\b).{0,30}\bbot\b.*$/u,
  ],
  [
    "bot",
    /^(?:(?:who|what company|which company) (?:made|created|built|runs|owns|wrote|developed|programmed|operates|is behind|stands behind|pays for) (?:you|this bot|the bot|this|u)|whose bot (?:is (?:this|it)|are you)|who (?:are|r) (?:you|u)|what (?:are|r) (?:you|u)|are you (?:a |an )?(?:bot|robot|human|person|real|ai|chatgpt|gpt|program|machine)(?: or .*)?|who is your (?:owner|developer|creator|author|admin)|what (?:can|do) (?:you|u) (?:even |actually )?do(?: .*)?|how do you work)$/u,
  ],
];
