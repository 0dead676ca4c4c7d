import { stemmer } from "@orama/stemmers/russian";
import { rememberStems } from "../../words/remember-stems.js";

/**
 * Snowball stem (snowballstem.org, "Russian stemming algorithm") of a lower-case word, `ё` being
 * typed as `е` by most.
 *
 * Example: `поправками` and `поправки` become `поправк`.
 */
export const russianStem = rememberStems((word) => stemmer(word.replaceAll("ё", "е")));
