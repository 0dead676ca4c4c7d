import type { RequestForms } from "../../../words/request-forms.js";
import { spaced } from "./fragments.js";

const PARAGRAPH = "(?:абзац|параграф)\\p{L}*";
const SENTENCE = "(?:сөйлем|сойлем|суйлем|фраза)\\p{L}*";
const LONG = "(?:ұзын|ұзақ|үлкен)";
const SHORT = "(?:қысқа|кішкентай|кіші)";
const BETWEEN = `(?:(?:және|мен|пен|бен|ең|әрі|қайсы|қайсысы|қай|${LONG}|${SHORT}) )*`;
/** The unit may stand once for both: `ең қысқа және ең ұзын сөйлем`. */
const of = (which: string, unit: string): RegExp =>
  spaced(
    `(?<![^ ])ең ${which} ${BETWEEN}${unit}|(?<![^ ])${unit} ${BETWEEN}ең ${which}(?! (?:абзац|сөйлем|сөз))`,
  );
const amount = (which: string, what: string): RegExp =>
  spaced(
    `(?<![^ ])(?:${PARAGRAPH} (?:.* )?${what} (?:саны )?(?:ең )?${which}|${PARAGRAPH} (?:.* )?(?:ең )${which} ${what}|(?:ең )${which} ${what} (?:.* )?${PARAGRAPH}|${what} (?:саны )?(?:ең )${which} (?:.* )?${PARAGRAPH})(?![^ ])`,
  );
const WORDS = "(?:сөз|сөзі|сөздер|сөздің)";

/** The longest, the shortest and the middle of the paragraphs and sentences. */
export const EXTREMES: RequestForms["extremes"] = [
  [{ which: "longest", unit: "paragraph", by: "words" }, of(LONG, PARAGRAPH)],
  [{ which: "shortest", unit: "paragraph", by: "words" }, of(SHORT, PARAGRAPH)],
  [{ which: "longest", unit: "sentence", by: "words" }, of(LONG, SENTENCE)],
  [{ which: "shortest", unit: "sentence", by: "words" }, of(SHORT, SENTENCE)],
  [{ which: "longest", unit: "paragraph", by: "sentences" }, amount("көп", SENTENCE)],
  [{ which: "shortest", unit: "paragraph", by: "sentences" }, amount("аз", SENTENCE)],
  [{ which: "longest", unit: "paragraph", by: "words" }, amount("көп", WORDS)],
  [{ which: "shortest", unit: "paragraph", by: "words" }, amount("аз", WORDS)],
  [
    { which: "middle", unit: "paragraph", by: "words" },
    spaced(`(?<![^ ])(?:ортаңғы|ортадағы|орталық|дәл ортадағы) ${PARAGRAPH}`),
  ],
  [
    { which: "middle", unit: "sentence", by: "words" },
    spaced("^(?:мәтіннің |үндеудің )?(?:ортаңғы|ортадағы) сөйлем(?:ді|і)?(?: \\p{L}+)?$"),
  ],
];
