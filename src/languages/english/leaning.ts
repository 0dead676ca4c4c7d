/** Openings that point back: `This is confirmed…`, `Only in this way…`, `It will be comprised…`. */
const POINTS_BACK =
  /^(?:(?:and|but|so)\s+)?(?:this|that|these|those|they|he|she|such|thus|therefore|hence|indeed|also|moreover|furthermore|however|in (?:addition|this way|this regard)|only (?:in this way|then|thus)|for this|as a result|continuing th(?:is|ese)|i would also)\b/iu;
/** `It` and `its` that stand for something said before, not `It is important to…`. */
const PRONOUN =
  /^it\s+(?!is\s+(?:important|necessary|essential|crucial|vital|possible|clear|obvious|time|also (?:important|necessary))\b)/iu;
/** A demonstrative inside: `achieve this goal`, but not `at this moment` or `this country`. */
const DEMONSTRATIVE =
  /\b(?:this|these|those)\s+(?!(?:very\s+)?(?:moment|day|year|month|week|time|country|address|speech|path|land|hall)\b)\p{L}/iu;

/** Whether a sentence's words need the sentence before it to be understood. */
export function leansBack(sentence: string): boolean {
  return POINTS_BACK.test(sentence) || PRONOUN.test(sentence) || DEMONSTRATIVE.test(sentence);
}
