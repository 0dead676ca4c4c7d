import type { RequestForms } from "../../../words/request-forms.js";
import { either } from "./fragments.js";

const name = (words: string): RegExp => either(`(?<!\\p{L})(?:${words})(?!\\p{L})`);

/** Marks and letters that are counted. */
export const COUNTED_SIGNS: RequestForms["signs"] = {
  asks: either(
    "^(?:.* )?(?:қанша|неше|сана|санап|санашы|саны\\p{L}*|бар ма|бар|мүлде\\p{L}*|қолдан\\p{L}*|кездес\\p{L}*|қой\\p{L}*)(?: .*)?$",
  ),
  letter: either("(?<!\\p{L})(?<letter>\\p{L}) (?:әрпі|әрібі|әріп)\\p{L}*"),
  names: {
    exclamation: name("леп белгі\\p{L}*"),
    question: name("(?:сұрақ|сұрау) белгі\\p{L}*"),
    semicolon: name("нүктелі үтір\\p{L}*"),
    comma: name("үтір\\p{L}*"),
    colon: name("қос нүкте\\p{L}*"),
    "full-stop": name("(?:неше|қанша) (?:[^ ]+ )?нүкте|нүктелер(?:ді|дің)? сана\\p{L}*"),
    dash: name("сызықша\\p{L}*|тире"),
    hyphen: name("дефис\\p{L}*"),
    quotation: name("тырнақша\\p{L}*"),
    bracket: name("жақша\\p{L}*"),
    apostrophe: name("апостроф\\p{L}*|дәйекше\\p{L}*"),
    punctuation: name("тыныс белгі\\p{L}*"),
    capital: name("(?:бас|үлкен) әріп\\p{L}*"),
    letter: name("әріп(?:тер)?(?:дің|ді|тің|ті)?(?: саны\\p{L}*)?"),
    "without-spaces": name(
      "(?:бос орынсыз|бос орындарсыз|пробелсіз) (?:[^ ]+ )?(?:таңба|символ)\\p{L}*",
    ),
    character: name("(?:неше|қанша) (?:[^ ]+ )?(?:таңба|символ)|(?:таңба|символ)\\p{L}* саны"),
    page: name("(?:неше|қанша) (?:[^ ]+ )?(?:бет|парақ)(?:тен|ті|тік)?|бет(?:тер)? саны"),
  },
};
