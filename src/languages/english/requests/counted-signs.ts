import type { RequestForms } from "../../../words/request-forms.js";

/** Marks and letters that are counted. */
export const COUNTED_SIGNS: RequestForms["signs"] = {
  asks: /^(?!.*\b(?:receive|received|wrote|write|post|tweet|essay|limit|translate|remove|delete|without (?:the )?(?:commas?|marks?)|put|add|insert)\b)(?:.* )?(?:how many|how much|count|counts|number|amount|total|quantity|any|are there|is there|uses?|have|has)(?: .*)?$/u,
  letter: /\b(?:letter|character|symbol) (?<letter>\p{L})(?= |$)/u,
  names: {
    exclamation: /\b(?:exclamations?(?: marks?| points?| signs?)?|excl marks?)\b/u,
    question: /\bquestion (?:marks?|signs?|points?)\b/u,
    semicolon: /\bsemi-?colons?\b/u,
    comma: /\bcommas?\b/u,
    colon: /\bcolons?\b/u,
    "full-stop": /\b(?:full stops?|dots)\b/u,
    dash: /\b(?:en |em )?dash(?:es)?\b/u,
    hyphen: /\bhyphens?\b/u,
    quotation:
      /\b(?:(?:quotation|quote|speech) (?:marks?|signs?)|inverted commas?|quotes(?= .*quotation marks))\b/u,
    bracket: /(?<!tax )\b(?:brackets?|parenthes[ei]s)\b/u,
    apostrophe: /\bapostrophes?\b/u,
    punctuation: /\b(?:punctuation(?: marks?| signs?)?|marks of punctuation)\b/u,
    capital: /\b(?:capital|uppercase|upper-case|upper case|big) (?:letters?|characters?)\b/u,
    letter: /\bletters\b/u,
    "without-spaces":
      /\b(?:characters?|symbols|signs) (?:\S+ ){0,5}?without (?:the )?(?:spaces?|blanks?)\b/u,
    character:
      /\b(?:how many|number of|count|total|amount of) (?:\S+ ){0,2}?(?:characters?|symbols|chars)\b(?! of (?!the (?:text|speech|address)))/u,
    page: /\b(?:how many|number of|how much) (?:\S+ )?(?:pages|sheets)\b/u,
  },
};
