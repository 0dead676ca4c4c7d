import type { RequestKind } from "../../../words/request-forms.js";
import { HE, form, whole } from "./fragments.js";

/** What is mentioned of a kind, and measures of the text: the first form that matches decides. */
export const MENTIONS: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "thanks",
    whole(
      "(?:groups?|people|those|everyone|everybody|who|whom|to whom|organi[sz]ations?|list|persons?)(?: (?:to )?(?:that|who|whom|everyone|everybody|all|he|does|did|is|was|exactly|specifically|else|gets?|got|getting|receives?|a|any|his|being|be))* (?:thanks?|thank you|thank-you|thanked|thankful|grateful|gratitude|thanking)(?: to)?",
    ),
  ],
  [
    "thanks",
    form(
      `(?:does|did|do|is|was) ${HE} (?:ever |also |even |really )*(?:thank|thanking|express (?:his )?(?:thanks|gratitude) to|grateful to) (?!them$|it$|him$|her$|us$|me$).+`,
    ),
  ],
  ["promises", whole("(?:promises?|promised|pledges?|pledged|commitments?|vows?|commit to)")],
  [
    "places",
    whole(
      "(?:(?:place names|places|(?<=(?:every|each|any) )place)(?: in it)?(?: besides .*| except .*| other than .*| apart from .*)?|locations|cities|towns|regions|countries|geographical names?|toponyms?)(?:(?: or| and)? (?:places|cities|towns|regions|countries|whatever))*",
    ),
  ],
  [
    "numbers",
    whole(
      "(?:numbers?|figures?|percentages?|percents?|statistics|stats|numerals?|digits)(?: (?:or|and) (?:numbers?|figures?|percentages?|percents?|statistics|stats|dates))*",
    ),
  ],
  [
    "dates",
    whole(
      "(?:dates?|months?|years?|deadlines?|timeline|time frames?)(?: (?:or|and) (?:dates?|months?|years?|deadlines?|numbers?|figures?))*",
    ),
  ],
  [
    "names",
    form(
      `(?:(?:list|all|every|the|any|which|what|who are|are|is there|there|give|me|of|other) )*(?:(?:state|government|public|official|proper) )*(?:names?|people|persons?|institutions?|organi[sz]ations?|bodies|officials?|politicians?|agencies)(?: (?:that|does|did|are|is|he|she|it|@|actually|ever|by name|who|in|the|speech|address|text|this|there))* (?:mention(?:s|ed)?|named?|names|referred to|refers? to)(?: (?:in|by) .*| by name)?`,
    ),
  ],
  ["longest", whole("longest (?:sentence|phrase|line)")],
  ["shortest", whole("shortest (?:sentence|phrase|line)")],
  [
    "most-used",
    form(
      `(?:(?:which|what|the|is|are|his|whats|what's|top|\\d+|most|favou?rite) )*words? .*\\b(?:most|often|frequent(?:ly)?|favou?rite)\\b.*|(?:the |his |what are the |what is the |list )*(?:most (?:used|frequent|common|repeated|popular)|top|favou?rite|key) (?:\\d+ )?(?:words?|keywords)(?: .*)?|word (?:cloud|frequenc\\w+)(?: .*)?|(?:what|which) (?:does|did) ${HE} (?:say|use|repeat) (?:the )?most(?: often)?`,
    ),
  ],
];
