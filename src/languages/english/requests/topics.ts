import { HE } from "./fragments.js";

const AGAIN = "(?:so |and |but |then |also |ok )*";
const ABOUT = "(?:about|on|regarding|for|of|concerning|related to|touching on|touching|to do with)";
const SOMETHING =
  "(?:anything|something|smth|sth|nothing|much|(?:a|one|any|a single) (?:word|mention|sentence|line|quote|reference)|any (?:info|information|news|quotes|words))";
const WITHIN =
  "(?:at all|anywhere|somewhere|once|too|as well|either|in it|in there|there|here|said|in (?:the|this|that|his) (?:whole )?(?:speech|address|text))";
const TOPIC = `(?<topic>.+?)(?: ${WITHIN})*$`;
const MENTIONED =
  "(?:mentioned|named|brought up|discussed|talked about|touched on|covered|referred to|addressed)";

/** Questions for all that is said on a topic, or whether it is mentioned. */
export const TOPIC_QUESTIONS: readonly RegExp[] = [
  `${AGAIN}(?:what (?:does|did|will|is|was) ${HE} (?:say|said|promise|think|plan|propose|announce|want|offer|do|have to say|going to do|tell us|tell people)(?: to do)? (?:about|on|for|regarding|concerning|with)|what (?:is|was|s) (?:said|promised|planned|proposed|there) (?:about|on|for|regarding)|what's there (?:about|on)|what about|how about|tell me about|what (?:happens|will happen|happened|is happening) (?:to|with)) ${TOPIC}`,
  `${AGAIN}(?:(?:is|are|was|were) there |there is |does ${HE} (?:say|have|mention) |did ${HE} (?:say|mention) |has ${HE} (?:said|mentioned) |do you (?:have|see|find) |have you got |got |see |find )?(?:really |actually |even |ever )*${SOMETHING}(?: ${WITHIN})* ${ABOUT} ${TOPIC}`,
  `${AGAIN}(?:does|did|has|will|do|could you check (?:if|whether)|(?:check|see|know) (?:if|whether)) ${HE} (?:ever |even |actually |at all |also |really )*(?:mentions?|mentioned|bring up|talks? about|speaks? (?:about|of)|touch(?:es)? on|refers? to|promises?|promised|announces?|discuss(?:es)?|cares? about) (?:to |that )?${TOPIC}`,
  `${AGAIN}(?:(?:could|can|would) you )?(?:(?:please )?(?:check|see|find out|say|know) (?:if|whether) )?(?:is|are|was|were) (?<topic>(?!it |this |that |he |she |they |there ).+?) (?:even |ever |actually |at all |really )*${MENTIONED}(?: ${WITHIN})*$`,
  `${AGAIN}(?:(?:could|can|would) you )?(?:please )?(?:check|see|find out|say|know) (?:if|whether) (?<topic>.+?) (?:is|are|was|were) (?:even |ever |actually |at all |really )*(?:${MENTIONED}|there)(?: ${WITHIN})*$`,
  `(?:give me |show me |find |any |is there )*(?:an? |the |any )?(?:quotes?|sentences?|words?|lines?|places?|something|parts?) (?:where|in which|that|of) (?:him|${HE}) (?:praises?|praising|mentions?|mentioning|criti\\w+|supports?|supporting|promises?|promising|attacks?|congratulat\\w+) ${TOPIC}`,
].map((form) => new RegExp(`^${form}${form.endsWith("$") ? "" : "$"}`, "u"));

/** Between two topics of a list. */
export const TOPIC_JOINS =
  /,\s*(?:(?:and|or|as well as|plus|then)\s+)?(?:(?:on|about)\s+)?|\s+(?:and|or|plus|as well as)\s+(?:(?:on|about)\s+)?/gu;
