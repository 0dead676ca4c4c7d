import type { AddressForms } from "../../words/address-forms.js";

/** A letter of a word; `\b` knows Latin letters only. */
const NO_LETTER_BEFORE = "(?<!\\p{L})";
const NO_LETTER_AFTER = "(?!\\p{L})";
const NOUN = "(?:(?:жолдау|үндеу|баяндама|мәлімдеме)\\p{L}*|сөз(?:і|ін|інде|інен|інің)?)";
const YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";

/** How people say which address they mean: `2009 жылғы жолдауында`, `соңғы үндеуінде`, `БҰҰ-да`. */
export const KAZAKH_ADDRESS_FORMS: AddressForms = {
  byYear: [pattern(`${YEAR}(?:-?шы|-?ші)? ?(?:жылғы|ж\\.?) ${NOUN}`)],
  inYear: pattern(`${YEAR}(?:-?шы|-?ші)? ?(?:жылы|жылғы|жылда|ж\\.?)`),
  byOrder: [
    ["previous", order("алдыңғы|өткен|бұрынғы|бұған дейінгі")],
    ["newest", order("соңғы|жаңа|биылғы|осы жолғы")],
    ["oldest", order("алғашқы|бірінші|ең ескі|тұңғыш")],
  ],
  isNoun: (word) => /^(?:жолдау|үндеу|баяндама|мәлімдеме|сөз(?:і|ін|інде|інен|інің)?$)/u.test(word),
  leadIn: /^(?!)/u,
  leadOut: /^-(?:да|де|та|те|нда|нде|дағы|дегі)(?!\p{L})/iu,
  officeBefore: /^(?!)/u,
  officeAfter: /^(?:н?[ыі]ң|[дт][ыі]ң)? (?:президент|басшы|көшбасшы|министр)/iu,
  saidBefore: /^(?!)/u,
  determiner: /^(?!)/u,
  aboutBefore: /^(?!)/u,
  aboutAfter: /^ (?:туралы|жайлы|жөнінде|хақында)(?!\p{L})/iu,
};

function pattern(form: string): RegExp {
  return new RegExp(`${NO_LETTER_BEFORE}${form}${NO_LETTER_AFTER}`, "iu");
}

function order(words: string): RegExp {
  return pattern(`(?:${words}) ${NOUN}`);
}
