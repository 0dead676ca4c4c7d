import type { RequestKind } from "../../../words/request-forms.js";
import { leafing } from "../../leafing.js";
import { AROUND_LEAFING, whole } from "./fragments.js";

/** Leading on, back and away, and how long the text is: the first form that matches decides. */
export const PAGES: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "go-on",
    /^(?:please |can you |could you |just |now |ok |and |so )*(?:continue|go on with|carry on with|keep going with|resume) (?:with )?(?:(?:the|this|his|that|whole|whole) )*(?:speech|address|text|sentence|thought|monologue|speaking)(?: .*)?$/u,
  ],
  ["cancel", /^(?:cancel|stop|abort|never ?mind|forget it)(?: (?:it|that|this|please))?$/u],
  [
    "next",
    leafing(
      "more|next|else|continue|further|another|rest|after|following|forward|remaining|keep going|go on|carry on|go ahead",
      AROUND_LEAFING,
    ),
  ],
  ["previous", leafing("back|previous|prev|before|earlier|preceding|backwards?", AROUND_LEAFING)],
  [
    "next",
    /^(?:so |and |but )*(?:is|was) (?:that|this|it) (?:all|everything|it)(?: (?:he|it|you|there) (?:says?|said|has|is)(?: (?:about|on|of) (?:it|that|this|them))?)?$/u,
  ],
  // How long it is, before how often.
  [
    "length",
    whole(
      "how (?:long|many (?:words|sentences|paragraphs|characters|letters))|word count|number of (?:words|sentences|paragraphs)|(?:its |the )?length",
    ),
  ],
];
