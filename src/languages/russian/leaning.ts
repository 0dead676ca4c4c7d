/** Openings that point back: `Это подтверждают…`, `Только так…`, `Он будет состоять…`. */
const POINTS_BACK =
  /^(?:(?:и|но|а)\s+)?(?:это|этот|эта|эти|этого|этому|этим|тот|та|те|он|она|оно|они|его|её|их|такой|такая|такое|такие|так|таким образом|поэтому|потому|следовательно|значит|тем самым|также|кроме того|более того|однако|в связи с этим|в этом|для этого|при этом|вместе с тем|только (?:так|тогда|таким образом)|в результате|продолжая эт\p{L}+)(?!\p{L})/iu;
/** A demonstrative inside: `достичь этой цели`, but not `в этом году`. */
const DEMONSTRATIVE =
  /(?<!\p{L})(?:этот|эта|эту|этой|этого|этому|этим|этих|эти)\s+(?!(?:год|день|месяц|недел|минут|момент|стран|земл|зал|врем|утр|вечер)\p{L}*)\p{L}/iu;

/** Whether a sentence's words need the sentence before it to be understood. */
export function leansBack(sentence: string): boolean {
  return POINTS_BACK.test(sentence) || DEMONSTRATIVE.test(sentence);
}
