import type { RequestKind } from "../../../words/request-forms.js";

const SOMEBODY =
  "(?:him|he|@|(?:the |a |an |our )?(?:president|minister|speaker|official|spokes\\p{L}+|head of state|politician|leader))";

const SPEAK =
  "(?:say|think|tell|answer|reply|respond|react|write|tweet|post|comment|advise|recommend|call|sing|text)";

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

/** What somebody would have said, or would say next. */
export const UNSAID: readonly (readonly [RequestKind, RegExp])[] = [
  // "What would he say": nobody knows; "what would change" is asked of the address.
  `(?:.* )?(?:what|how) (?:would|could|might|'d|d) ${SOMEBODY} (?:\\p{L}+ ){0,2}?${SPEAK}(?: .*)?`,
  `(?:.* )?(?:what|how) (?:do|would) you (?:think|guess|imagine|suppose) ${SOMEBODY} would (?:\\p{L}+ ){0,2}?${SPEAK}(?: .*)?`,
  `(?:.* )?(?:imagine|suppose|picture|let's say|say|if) (?:that )?${SOMEBODY} (?:.* )?(?:what|how) (?:do|does|would|will|is) (?:he|@|she) .*`,
  `(?:.* )?what (?:would|could|might|will) (?:the |a |his )?(?:(?:next|18th|new|missing|another|extra) )+(?:paragraph|paragraf|sentence|line|part|speech) (?:be|say|look like|sound like|contain)(?: .*)?`,
].map((form) => ["would-say", new RegExp(`^${form}$`, "u")] as const);
