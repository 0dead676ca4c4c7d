import type { RequestKind } from "../../../words/request-forms.js";

const SOMEBODY =
  "(?:him|he|@|(?:the |a |an |our )?(?:president|minister|speaker|official|spokes\\p{L}+|head of state|politician|leader))";

/** What would put words into somebody's mouth, or the bot into a role. */
export const PRETENDING: readonly (readonly [RequestKind, RegExp])[] = [
  `(?:.* )?(?:pretend|imagine|assume|suppose|act|behave|speak|talk|answer|reply|respond|write|play)(?: (?:me|now|to me|to us|that|this|please))*(?: (?:that )?(?:you(?:'re| are| were)|to be|you be)| (?:like|as)(?: if| though)?(?: you(?:'re| are| were))?) ${SOMEBODY}(?: .*)?`,
  `(?:from now on |now |so |ok )*(?:you are|you're|youre|you will be|be|you play) (?:now )?${SOMEBODY}(?: .*)?`,
  `(?:let's |lets |can we |we )?(?:play|do) (?:a )?(?:game|roles?|role ?play)(?: .*)?`,
  `(?:.* )?(?:role[- ]?play\\p{L}*|(?:stay|be|remain|get) in character|(?<!\\b(?:write|compose|draft|generate)\\b.*)in (?:his|@|@'s|the president's) (?:style|voice|name|tone|manner)|on (?:his|the president's|@'s) behalf|in the name of (?:the president|@))(?: .*)?`,
  `as (?:if you were )?${SOMEBODY}(?: .*)?`,
  `(?:.* )?(?:ignore|forget|disregard|override|bypass|drop|break|cancel) (?:\\p{L}+ ){0,3}(?:instructions?|rules?|prompts?|guidelines|restrictions|limits|limitations)(?: .*)?`,
  `(?:.* )?(?:system override|(?:free|developer|dev|dan|debug|god|admin) mode|jailbreak\\p{L}*|(?:hidden|system|secret|initial|full) prompt|your (?:prompt|instructions|rules)|unlock\\p{L}* .*)(?: .*)?`,
  `(?:please )?(?:repeat|say) after me(?: .*)?`,
  `(?:please |just |now )*(?:quote|cite|show|have|make|get|write) (?:him|@|the president|them) (?:as )?(?:say|says|saying|said|promise|promising|announce|announcing|declare|praise|praising|admit|admitting)(?: .*)?`,
  `(?:please |now |so |and )*(?:wish|congratulate|greet|bless|curse|insult|flatter) (?:us|me|my \\p{L}+|our \\p{L}+|everyone|everybody|the (?:people|nation|country|team))(?: .*)?`,
].map((form) => ["pretend", new RegExp(`^${form}$`, "u")] as const);
