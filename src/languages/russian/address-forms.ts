import type { AddressForms } from "../../words/address-forms.js";

/** A letter of a word; `\b` knows Latin letters only. */
const NO_LETTER_BEFORE = "(?<!\\p{L})";
const NO_LETTER_AFTER = "(?!\\p{L})";
const NOUN =
  "(?:(?:инаугурационн|прощальн)\\p{L}+ )?(?:(?:послани|обращени|выступлени|заявлени|доклад)\\p{L}*|реч(?:ь|и|ью|ей|ах))";
const YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)(?:-?(?:го|м|й))?";
const OF_YEAR = `${YEAR}(?: (?:года|году|год|г)\\.?)?`;
const IN = "(?:в|во|из|с|от|на)";
const WHOSE = "(?:(?:его|её|ее|их|своем|своём|своей|этом|этой|том|той) )?";

/** How people say which address they mean: `в послании 2009 года`, `в последнем обращении`, `в ООН`. */
export const RUSSIAN_ADDRESS_FORMS: AddressForms = {
  byYear: [
    pattern(`(?:${IN} )?${WHOSE}${NOUN} (?:(?:за|от|в) )?${OF_YEAR}`),
    pattern(`(?:${IN} )?${WHOSE}${OF_YEAR} ${NOUN}`),
  ],
  inYear: pattern(`(?:в|за) ${YEAR}(?: (?:году|год|г)\\.?)?`),
  byOrder: [
    ["previous", order("предыдущ|предпоследн|прошл|прежн|более ранн")],
    ["newest", order("последн|нов|свеж|текущ|нынешн")],
    ["oldest", order("перв|сам\\p{L}+ ранн|стар")],
  ],
  isNoun: (word) =>
    /^(?:послани|обращени|выступлени|заявлени|доклад|реч(?:ь|и|ью|ей|ах)$)/u.test(word),
  leadIn: new RegExp(`${NO_LETTER_BEFORE}(?:${IN}|во время) ${WHOSE}$`, "iu"),
  leadOut: /^(?!)/u,
  officeBefore: /(?<!\p{L})(?:президент|глав|лидер|министр|губернатор)\p{L}* $/iu,
  officeAfter: /^(?!)/u,
  aboutBefore:
    /(?<!\p{L})(?:о|об|про|насчет|насчёт|упоминает|упомянул|благодарит|цитирует)(?: (?:президенте|господине|г-не))? $/iu,
  saidBefore: /^(?!)/u,
  determiner: /^(?!)/u,
  aboutAfter: /^(?!)/u,
};

function pattern(form: string): RegExp {
  return new RegExp(`${NO_LETTER_BEFORE}${form}${NO_LETTER_AFTER}`, "iu");
}

function order(beginnings: string): RegExp {
  return pattern(`(?:${IN} )?${WHOSE}(?:${beginnings})\\p{L}* ${NOUN}`);
}
