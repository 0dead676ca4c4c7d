import { foldedPattern, foldLetters } from "./fold-letters.js";

/** Openings that point back: `Бұл мүмкіндік береді…`, `Тек осылай…`, `Ол … тұрады`. */
const POINTS_BACK = foldedPattern(
  "^(?:және |ал |бірақ |тек )?(?:бұл|бұны|бұған|бұдан|бұның|бұлар|осы|осыны|осыған|осыдан|осының|осылай|осылайша|осындай|сол|соны|соған|содан|сонда|соның|солай|сондай|сондықтан|сонымен|сондай-ақ|ол|оны|оның|оған|одан|онда|олар|олардың|оларды|мұны|мұның|мұндай|мұнда|ондай|демек|яғни|алайда|дегенмен|бұдан бөлек|бұған қоса|сөйтіп|нәтижесінде)(?!\\p{L})",
  "iu",
);
/** A demonstrative inside: `осы мақсатқа жету`, but not `осы жылы` or `бұл күні`. */
const DEMONSTRATIVE = foldedPattern(
  "(?<!\\p{L})(?:осы|сол|бұл|мұндай|осындай|сондай)\\s+(?!(?:жыл|күн|ай|апта|кез|сәт|ел|жер|зал|таң|кеш)\\p{L}*)\\p{L}",
  "iu",
);

/** Whether a sentence's words need the sentence before it to be understood. */
export function leansBack(sentence: string): boolean {
  const text = foldLetters(sentence);
  return POINTS_BACK.test(text) || DEMONSTRATIVE.test(text);
}
