import type { RequestSigns } from "../../../words/request-forms.js";

export const SIGNS: RequestSigns = {
  namesBot:
    /\b(?:bots?|robot|program(?:me)?|ai|gpt|chatgpt|llm|human|machine|official|admins?|developers?|privacy)\b|(?<!\b(?:can|could|would|will|if|do|thank|thanks|did) )\b(?:you|u|your|yours|yourself)\b(?! know\b)/u,
  counts:
    /\b(?:how (?:many|often|frequently)|count|counts|tally|number of|occurrences?|(?:\w+|\d+) times)\b/u,
  measures:
    /\b(?:how many|number of|count (?:of |up )?(?:the |all )*)(?: \w+)? ?(?:sentences|words|lines)\b|\bhow (?:long|short) (?:is|are) (?:the )?(?:\w+ )?(?:paragraph|sentence|para)s?\b/iu,
  mentioning: {
    thanks: /\b(?:thank(?:s|ed|ing| you)?|thankful|grateful|gratitude)\b/iu,
    promises: /\b(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed)?)\b/iu,
  },
  both: /\b(?:and|n|plus|also|then|along with|as well as)\b/u,
  between: /\bbetween (?:\S+ ){1,3}and\b/u,
  onwards: /\bfrom the \w+ (?:sentence|line)\b(?! to\b)|\bfrom (?:s|sentence) ?\d+ on\b/iu,
  opening:
    /\b(?:from the (?:very )?(?:top|start|beginning)|(?:the )?(?:whole|entire|full|complete) (?:thing|speech|text|address|transcript)|all of it|(?:start|beginning) to (?:the )?(?:end|finish)|beginning)\b/iu,
  beginning:
    /\b(?:how (?:(?:does|did|do) )?(?:it|he|\p{L}+|(?:the|his|this) (?:speech|address|text)) (?:begins?|began|starts?|started|kicks? (?:it |things )?off|kicked (?:it |things )?off)|opening (?:words|part|lines?|remarks|bit|paragraphs?)|the (?:very )?(?:beginning|start|opening)(?: of (?:it|(?:the|his|this) (?:speech|address|text)))?(?=[^\p{L}]*$|,| in (?:short|brief)| please))/iu,
  ending:
    /\b(?:how (?:(?:does|did|do) )?(?:it|he|(?:the|his|this) (?:speech|address|text)) (?:\w+ )?(?:end(?:s|ed)?|finish(?:es|ed)?|closes?d?|wraps? up|signs? off)|the (?:very )?end(?:ing)?(?: of (?:it|(?:the|his|this) (?:speech|address|text)))?(?=(?: please| pls| plz)?\s*[?!.]*$)|closing (?:words|part|bit|lines?|remarks|statement|paragraph)|conclusion)\b/iu,
  namesWords: {
    before: /\b(?:the|his|exact|actual) (?:words?|phrases?|terms?|expressions?)[\s"“'«:]*$/iu,
    after: /^(?!)/u,
  },
  beforeLast:
    /\b(?:penultimate|next to last|second[- ]to[- ]last|second[- ]last|last but one|before last)\b|\b(?=paragraphs?|sentences?)(\w+) (?:just |right )?before the last(?: one)?\b/giu,
  asksName:
    /\b(?:names? of|names?(?=\s*[?!.]*$)|whose names?|surnames?|which (?:company|companies|oligarchs?|ancestors?|people|officials?)|(?<=^|[,;:?!.] )(?:(?:and|so|but) )?who(?:'s| is| will be| will)? (?:the )?(?:head|heads|chair|chairs|chairman|chairperson|lead|leads|leader|run|runs|in charge)\b)/iu,
  doubts:
    /\b(?:did (?:he|the president)|did he really|is (?:that|this|it) (?:real|really|true|right|correct|in there)|really in there|true or (?:false|fake)|real or fake|(?:is|are|was|were) (?:that|this|it|those|these) (?:really |actually )?(?:one of )?his|legit|word for word|verbatim|(?:exact|actual|real) (?:words?|quotes?|quotations?)|quot(?:e|ed|ing) (?:him |it |this )?(?:right|correctly|accurately)|is he (?:right|correct))\b|\bdid @/iu,
};
