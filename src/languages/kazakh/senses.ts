import type { SenseOf } from "../../words/sense-word.js";
import { createSenseOf } from "../../words/sense-word.js";

const SENSES = createSenseOf({
  negation: "емес жоқ ешқашан ешкім ештеңе ешбір ешқандай түк",
  exception: "тек ғана қана басқа өзге орнына",
  contrast: "бірақ алайда дегенмен ал",
  condition: "егер болса бола мүмкін бәлкім шартымен дейін кезде ықтимал",
  quantifier:
    "кейбір көп көбі көпшілігі бірнеше барлық барлығы бәрі әр әрбір жартысы бөлігі дерлік біраз кейде жиі көбіне аз",
  privative: "бұрынғы жалған заңсыз",
  opening: "",
  auxiliary: "",
  joining: "және мен пен бен немесе",
});
/** Verbs are denied by a suffix after the stem: `бар-ма-ды`, `кел-мей-ді`, `ай-пай-мыз`. */
const DENIED_VERB =
  /.{2}(?:ма|ме|ба|бе|па|пе)(?:ды|ді|ған|ген|й\p{L}*|с\p{L}*|у\p{L}*|ңыз\p{L}*|йық|йік)$/u;

/** What Kazakh words, and the suffix of a denied verb, do to the sense of others. */
export const kazakhSenseOf: SenseOf = (word) =>
  SENSES(word) ?? (DENIED_VERB.test(word) ? "negation" : undefined);
