import type { Address } from "../../corpus/address.js";
import { normaliseQuestion } from "../../retrieval/question.js";
import { splitRuns, splitWords } from "../../words/tokenise.js";
import { NO_SPELLING } from "../../words/spelling.js";
import { anyOf } from "./any-of.js";
import { FUNCTION_WORDS } from "./kinds-of-words.js";
import { withoutTalk } from "./talk.js";

const GIVEN = "(?:given|delivered|pronounced|said|spoken|published)";
const GAVE = "(?:gave|delivered|pronounced|said|spoke)";
const WHEN = "(?:when|(?:on |in )?(?:what|which) (?:date|day|year|month|time))";
const IS = "(?:is|are|was|were|s)";
const QUOTED = "(?:texts?|speech|address|words|quotes?|quotations?|sentences|answers)";

/**
 * Whole questions, in lower case, without marks, that ask about the text rather than about what it
 * says. Who wrote it, where it was given and whom it has reached are not among its facts.
 */
function listForms({ speaker, titles = [] }: Pick<Address, "speaker" | "titles">): string[] {
  const title = anyOf(titles);
  const name = `(?:${title} )?${anyOf([splitWords(speaker).join(" "), ...splitWords(speaker)])}`;
  // A possessive `'s` is a word of its own here.
  const speech = `(?:(?:the|this|that|his|her|your|s|${title}|${anyOf(splitWords(speaker))}) )*(?:full )?(?:speech|address|statement)(?: (?:to the (?:people|nation)|of (?:the ${title}|${name}))(?: of \\p{L}+)?)?`;
  /** "It" may be the referendum, which was held and made: only what is done with a speech counts. */
  const itGiven = `(?:${speech}(?: ${GIVEN}| made| held| read| dated| from)?|(?:it|this|that) ${GIVEN})`;
  const he = `(?:he|she|${name}|(?:the )?${title}|the speaker)`;
  const text = `(?:(?:the|a|this) )?(?:(?:whole|full|entire|complete|original|official|english) )*(?:text|transcript|version|speech|address|document)(?: (?:of|for) ${speech})?`;
  return [
    `${WHEN} ${IS} ${itGiven}`,
    `${WHEN} did ${he} (?:(?:give|deliver|make|hold|pronounce) ${speech}|speak|say (?:it|this|that))`,
    `(?:(?:what|which) ${IS} )?(?:the )?(?:exact )?(?:date|day|year) of ${speech}`,
    `who ${GAVE} (?:${speech}|it|this|that)`,
    `who (?:made|held|read) ${speech}`,
    `whose (?:speech|address|statement|words|quotes?|quotations?) ${IS} (?:it|this|that|these|those|they)`,
    `who ${IS} (?:the )?(?:speaker|speaking)(?: here| of ${speech})?`,
    `by whom was ${itGiven}`,
    `(?:what|which) (?:speech|address|statement) ${IS} (?:it|this|that)`,
    `(?:what|which) ${IS} the (?:title|occasion|name) of ${speech}`,
    `(?:what|which) ${IS} the (?:occasion|event)`,
    `(?:on|for) (?:what|which) occasion(?: was ${itGiven})?`,
    `where (?:can|could|do|may|might) (?:i|we|one|you|people) (?:read|find|see|get|download|open) ${text}(?: online| in full| here)?`,
    `(?:(?:please )?(?:give|show|send) me |(?:is there|do you have|have you got) )?(?:the |a )?(?:full|whole|entire|complete|original|official) (?:text|transcript|speech|address|version)(?: of ${speech})?`,
    `(?:(?:please )?(?:give|show|send) me |(?:is there|do you have|have you got) )?(?:a |the )?(?:link|url) (?:to|of) ${text}`,
    `(?:(?:what|which|where) ${IS} )?(?:the |your |its |this )?(?:original )?sources?(?: (?:of|for) (?:(?:the|this|these|your|his) )?${QUOTED})?`,
    `(?:what|which) sources? do (?:you|they|these) (?:use|have|quote|come from)`,
    `where (?:does|do|did) (?:(?:the|this|these|your|those|his) )*${QUOTED} come from`,
    `where (?:did|do) you (?:get|take|have) (?:the|this|these|your) (?:(?:full|english|original|official) )*${QUOTED}(?: from)?`,
    `${IS} (?:this|that|it|these) (?:just |only )?(?:the |a )?(?:complete|full|whole|entire) (?:text|speech|address|transcript)(?: or .*)?`,
    `why (?:${IS} )?(?:the |these |your )*${QUOTED} (?:${IS} )?in english`,
    `how long ${IS} ${speech}`,
    `how many (?:sentences|paragraphs) (?:are (?:there )?in ${speech}|(?:does|do) (?:${speech}|it) have)`,
  ];
}

/**
 * Recognises questions about the text itself, its date, speaker, occasion or source, which the front
 * matter of the corpus file answers and the speaker's words do not. Fixed forms of whole questions
 * only.
 *
 * Example: `When was the speech given?` is one; `When will the decisions come into force?` is not.
 */
export function createAboutText(
  address: Pick<Address, "speaker" | "titles">,
): (question: string) => boolean {
  const forms = listForms(address).map(
    (form) => new RegExp(`^(?:and |but |so )?(?:${form})$`, "u"),
  );
  const reading = {
    address,
    understanding: { withoutTalk, isFunctionWord: (word: string) => FUNCTION_WORDS.has(word) },
    spelling: NO_SPELLING,
  };
  return (question) => {
    const asked = normaliseQuestion(question, reading).toLowerCase();
    const words = splitRuns(asked).join(" ");
    return forms.some((form) => form.test(words));
  };
}
