import { normaliseQuestion } from "../../retrieval/question.js";
import { NO_SPELLING } from "../../words/spelling.js";
import { splitRuns } from "../../words/tokenise.js";

/** A possessive `'s` is a word of its own here. */
const SPEECH =
  "(?:(?:the|this|that|his|your|president|tokayev|kassym|jomart|s) )*(?:full )?(?:speech|address|statement)(?: (?:to the (?:people|nation)|of (?:the president|tokayev|president tokayev))(?: of kazakhstan)?)?";
const GIVEN = "(?:given|delivered|pronounced|said|spoken|published)";
const GAVE = "(?:gave|delivered|pronounced|said|spoke)";
/** "It" may be the referendum, which was held and made: only what is done with a speech counts. */
const IT_GIVEN = `(?:${SPEECH}(?: ${GIVEN}| made| held| read| dated| from)?|(?:it|this|that) ${GIVEN})`;
const HE = "(?:he|tokayev|(?:the )?president(?: tokayev)?|kassym jomart tokayev|the speaker)";
const WHEN = "(?:when|(?:on |in )?(?:what|which) (?:date|day|year|month|time))";
const IS = "(?:is|are|was|were|s)";
const TEXT = `(?:(?:the|a|this) )?(?:(?:whole|full|entire|complete|original|official|english) )*(?:text|transcript|version|speech|address|document)(?: (?:of|for) ${SPEECH})?`;
const QUOTED = "(?:texts?|speech|address|words|quotes?|quotations?|sentences|answers)";

/**
 * Whole questions, in lower case, without marks, that ask about the text rather than about what it
 * says. Who wrote it, where it was given and whom it has reached are not among its facts.
 */
const QUESTIONS = [
  `${WHEN} ${IS} ${IT_GIVEN}`,
  `${WHEN} did ${HE} (?:(?:give|deliver|make|hold|pronounce) ${SPEECH}|speak|say (?:it|this|that))`,
  `(?:(?:what|which) ${IS} )?(?:the )?(?:exact )?(?:date|day|year) of ${SPEECH}`,
  `who ${GAVE} (?:${SPEECH}|it|this|that)`,
  `who (?:made|held|read) ${SPEECH}`,
  `whose (?:speech|address|statement|words|quotes?|quotations?) ${IS} (?:it|this|that|these|those|they)`,
  `who ${IS} (?:the )?(?:speaker|speaking)(?: here| of ${SPEECH})?`,
  `by whom was ${IT_GIVEN}`,
  `(?:what|which) (?:speech|address|statement) ${IS} (?:it|this|that)`,
  `(?:what|which) ${IS} the (?:title|occasion|name) of ${SPEECH}`,
  `(?:on|for) (?:what|which) occasion was ${IT_GIVEN}`,
  `where (?:can|could|do|may|might) (?:i|we|one|you|people) (?:read|find|see|get|download|open) ${TEXT}(?: online| in full| here)?`,
  `(?:(?:please )?(?:give|show|send) me |(?:is there|do you have|have you got) )?(?:the |a )?(?:full|whole|entire|complete|original|official) (?:text|transcript|speech|address|version)(?: of ${SPEECH})?`,
  `(?:(?:please )?(?:give|show|send) me |(?:is there|do you have|have you got) )?(?:a |the )?(?:link|url) (?:to|of) ${TEXT}`,
  `(?:(?:what|which|where) ${IS} )?(?:the |your |its |this )?(?:original )?sources?(?: (?:of|for) (?:(?:the|this|these|your|his) )?${QUOTED})?`,
  `(?:what|which) sources? do (?:you|they|these) (?:use|have|quote|come from)`,
  `where (?:does|do|did) (?:(?:the|this|these|your|those|his) )*${QUOTED} come from`,
  `where (?:did|do) you (?:get|take|have) (?:the|this|these|your) ${QUOTED}(?: from)?`,
  `how long ${IS} ${SPEECH}`,
  `how many (?:sentences|paragraphs) (?:are (?:there )?in ${SPEECH}|(?:does|do) (?:${SPEECH}|it) have)`,
].map((question) => new RegExp(`^(?:and |but |so )?(?:${question})$`, "u"));

/**
 * Whether a question asks about the text itself, its date, speaker, occasion or source, which the
 * front matter of the corpus file answers and the speaker's words do not. Fixed English forms of
 * whole questions only.
 *
 * Example: `When was the speech given?` does; `When will the decisions come into force?` does not.
 */
export function asksAboutText(question: string): boolean {
  const asked = normaliseQuestion(question, NO_SPELLING).toLowerCase();
  const words = splitRuns(asked).join(" ");
  return QUESTIONS.some((form) => form.test(words));
}
