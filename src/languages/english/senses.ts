import { createSenseOf } from "../../words/sense-word.js";

const SENSES = createSenseOf({
  negation:
    "no not never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely seldom fail fails failed",
  exception: "except excepting excluding only merely solely instead rather",
  contrast: "but although though however yet whereas",
  condition: "if unless until till when whenever whether perhaps maybe possibly probably allegedly",
  quantifier:
    "some any many most few several majority minority half part partly partially partial numerous almost nearly all every each mainly mostly largely sometimes often usually least more less group number handful couple",
  privative:
    "former alleged supposed so-called false fake artificial illegal illegally unlawful unlawfully unofficial",
  opening:
    "in on at of for by with from into through during after before over under among between as that which who whose where this",
  auxiliary: "to will must should shall can may might could would",
  joining: "and or",
});

/** What English words do to the sense of others; a contracted `n't` is a negation. */
export const englishSenseOf: typeof SENSES = (word) =>
  word.endsWith("n't") ? "negation" : SENSES(word);
