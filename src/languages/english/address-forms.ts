import type { AddressForms } from "../../words/address-forms.js";

const NOUN = "(?:(?:inaugural|farewell) )?(?:address|speech|statement|remarks)";
const YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";
const WHOSE = "(?:(?:his|her|their|its|the|that|this) )?";
const AT = "(?:in|at|from|of|during|on)";

/** How people say which address they mean: `in his 2009 speech`, `in the last address`, `at the UN`. */
export const ENGLISH_ADDRESS_FORMS: AddressForms = {
  byYear: [
    new RegExp(`(?:\\b${AT} )?\\b${WHOSE}${YEAR} ${NOUN}\\b`, "iu"),
    new RegExp(`(?:\\b${AT} )?\\b${WHOSE}${NOUN} (?:of|from|in|given in|made in) ${YEAR}\\b`, "iu"),
  ],
  inYear: new RegExp(`\\b(?:back )?in ${YEAR}\\b`, "iu"),
  byOrder: [
    ["previous", order("previous|preceding|prior|earlier|second to last|last but one")],
    ["newest", order("last|latest|newest|most recent|current|present")],
    ["oldest", order("first|earliest|oldest")],
  ],
  isNoun: (word) => /^(?:address|speech|statement|remarks)(?:es|s)?$/u.test(word),
  leadIn: new RegExp(`\\b${AT} ${WHOSE}$`, "iu"),
  leadOut: /^(?!)/u,
  officeBefore: /\b(?:president|leader|head|king|queen|minister|governor) of (?:the )?$/iu,
  officeAfter: /^(?!)/u,
  aboutBefore:
    /\b(?:about|of|on|regarding|mentions?|mentioned|quotes?|quoted|cites?|thanks?|thanked|to)(?: (?:president|mr|mrs|ms|dr)\.?)? $/iu,
  saidBefore:
    /\b(?:according to|(?:address|speech|statement|remarks|words|message|opinion|view)s? of)(?: (?:president|mr|mrs|ms|dr)\.?)? $/iu,
  determiner: /\b(?:the|a|this|that) $/iu,
  aboutAfter: /^(?!)/u,
};

function order(words: string): RegExp {
  return new RegExp(
    `(?:\\b${AT} )?\\b(?:his|her|their|its|the|that) (?:very )?(?:${words}) ${NOUN}\\b`,
    "iu",
  );
}
