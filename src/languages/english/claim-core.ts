import type { Address } from "../../corpus/address.js";
import type { ClaimCore } from "../../words/understanding.js";
import { RUN_OF_MARKS, RUN_OF_SPACES } from "../runs-of-marks.js";
import { anyOf } from "./any-of.js";

const SAYING =
  "say|says|said|saying|state|states|stated|tell|tells|told|declare|declares|declared|announce|announces|announced|promise|promises|promised|pledge|pledges|pledged|assure|assures|assured|claim|claims|claimed|stress|stresses|stressed|emphasi[sz]e|emphasi[sz]es|emphasi[sz]ed|note|notes|noted|add|adds|added|argue|argues|argued|insist|insists|insisted|mention|mentions|mentioned|write|writes|wrote|underline|underlined|point out|points out|pointed out";
const SURELY = "also|really|actually|ever|indeed|even|clearly|publicly|openly|once|just|then";
const OCCASION =
  "(?:in|during|at) (?:his|her|the|this|that|an?) (?:speech|address|statement|remarks|message)";
const WHOM = "us|people|the people|the nation|the country|everyone|everybody|citizens";
const QUOTES = "[\"'“”„‟‘’‚‛«»‹›`]";

/** Lead-ins and endings are looked for this near the ends, in UTF-16 code units. */
const LONGEST_ENDING = 240;
/** Most words before a quotation mark that may tell who said it, when and to whom. */
const LONGEST_ATTRIBUTION = 12;
/** A lead-in that denies is part of the claim: nothing is peeled off then. */
const DENIAL =
  /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|deny|denies|denied|den(?:ied|ying)|refus\w+|reject\w*|(?<!true or )false|fake|lie[sd]?|lying|wrong|hardly|cannot)\b|n['’]t\b/iu;

/**
 * Recognises what people put around words that they attribute to the speaker: `He said: …`,
 * `Tokayev promised that …`, `Is it true that he said …?`, `…, said Tokayev`, a signature, a link.
 * Only words of these fixed English forms are peeled off, never a word that could belong to the
 * claim: a verb other than *say* must be followed by `that`, a colon or a quotation mark, since in
 * `promised police brutality` the verb makes the claim.
 *
 * Example: of `Did he say that there was no coercion?` the core is `there was no coercion?`.
 */
export function createClaimCore({
  speaker,
  titles = [],
}: Pick<Address, "speaker" | "titles">): ClaimCore {
  const name = anyOf([speaker, ...speaker.split(/\s+/u)].filter((one) => one.length > 2));
  const title = `(?:(?:the|mr\\.?|mrs\\.?|ms\\.?|our|${anyOf(titles)}) )*`;
  const who = `(?:he|she|they|the (?:speaker|${anyOf(titles)})|${title}${name})`;
  const that = `(?:\\s+that\\b\\s*[:,]?|\\s*:|\\s*,?\\s*(?=${QUOTES}))`;
  const occasion = `(?:,?\\s+${OCCASION},?)?`;
  const says = `(?:(?:has|had|have|did|does)\\s+)?(?:(?:${SURELY})\\s+)?`;
  const asked = "(?:did|does|do|has|have|had)\\s+";
  const sentence = `(?:${who}${occasion}\\s+${says}|${asked}${who}\\s+(?:(?:${SURELY})\\s+)?)`;
  const before = [
    `(?:please\\s+)?(?:check|verify|fact[- ]?check|quote|quotation|claim|true or false|is this (?:true|real|correct))\\s*[:?—–-]`,
    `(?:is|was) it (?:true|correct|right|a fact|the case)(?: that)?\\b(?=\\s+\\S)`,
    `(?:something|smth|sth|words) (?:like|along the lines of|to the effect)(?: of)?(?: that)?\\b`,
    `(?:back )?(?:in|on|at)\\s+(?:[\\p{L}\\d]+,?\\s+){0,3}(?:19|20)\\d\\d,?\\s+(?=${who}\\b)`,
    `according to ${who}\\s*[,:]`,
    `as ${who} (?:${SAYING})\\s*[,:]`,
    `${OCCASION},?\\s+(?=${who}\\b)`,
    `${who}\\s*(?::|[—–]|(?=${QUOTES}))`,
    `${sentence}(?:${SAYING})(?:\\s+(?:to\\s+)?(?:${WHOM}))?${occasion}${that}`,
    `${sentence}(?:say|says|said)${occasion}\\s+(?=\\S)`,
  ].map((form) => new RegExp(`^[\\s.,…]*${QUOTES}?(?:${form})\\s*`, "iu"));
  const after = [
    `${RUN_OF_SPACES}\\s*https?://\\S+`,
    // What is asked after "right?" is talk.
    `(?<=\\b(?:right|true|correct|really)\\s*\\?)\\s+[^?]{1,60}(?=\\??$)`,
    `${RUN_OF_SPACES}\\s*[,.!?]?${QUOTES}*\\s*[,—–-]?\\s+(?:${who}\\s+(?:said|says)|(?:said|says)\\s+${who})`,
    `${RUN_OF_MARKS}[\\s,.!?]*${QUOTES}*\\s*(?:[—–]|\\s-|\\()\\s*${title}${name}(?:[\\s,]+\\d[\\p{L}\\d\\s.,/-]{0,24})?\\)?`,
    `(?:[?!.,]${QUOTES}*|${QUOTES})\\s*(?:(?:is|was) (?:this|that|it) (?:true|right|correct|real)|did ${who}(?: (?:${SURELY}))?(?: say (?:that|this|it|so))?|right|true|correct|really)(?=\\s*\\?)`,
  ].map((form) => new RegExp(`(?:${form})[\\s?.!"”»]*$`, "iu"));
  const saying = new RegExp(`\\b(?:${SAYING}|${name})\\b`, "iu");

  /** `He told reporters on Monday: “…”` and the like, where a quotation mark says what was said. */
  const attribution = (claim: string): number => {
    const lead = /^[^“"«„]*(?=[“"«„])/u.exec(claim)?.[0] ?? "";
    const words = lead.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
    return saying.test(lead) && words <= LONGEST_ATTRIBUTION ? lead.length : 0;
  };

  const peelBefore = (claim: string): number => {
    for (const form of before) {
      const lead = form.exec(claim)?.[0];
      if (lead !== undefined && !DENIAL.test(lead)) return lead.length;
    }
    const length = attribution(claim);
    return DENIAL.test(claim.slice(0, length)) ? 0 : length;
  };

  return (claim) => {
    let start = 0;
    for (;;) {
      const length = peelBefore(claim.slice(start, start + LONGEST_ENDING));
      if (length === 0) break;
      start += length;
    }
    let end = claim.length;
    for (;;) {
      const from = Math.max(start, end - LONGEST_ENDING);
      const rest = claim.slice(from, end);
      const tail = after.map((form) => form.exec(rest)).find((match) => match !== null);
      if (!tail || tail.index + from === end) break;
      end = from + tail.index;
    }
    // Somebody who only wrote a lead-in is taken at their word.
    return /\p{L}/u.test(claim.slice(start, end))
      ? { start, end }
      : { start: 0, end: claim.length };
  };
}
