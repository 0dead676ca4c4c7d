import type { RequestKind } from "../../../words/request-forms.js";
import { together } from "../../together.js";

/** What leads up to what is wanted of the bot. */
const ASK =
  "(?:(?:please|pls|plz|can|could|would|will|you|u|hey|ok|okay|so|now|then|just|and|i|want|need|to|like|wanna|let's|lets|let|us|me|try|kindly|bot|help|how about) )*";
const PARTS =
  "(?:words?|sentences?|sentense|lines?|paragraphs?|paras?|quotes?|quotations?|phrases?|passages?|parts|pieces|bits|speech|address|text|letters|it|this|that|them|these|those|¶?\\d+|p\\d+|s\\d+)";
const JOIN =
  "(?:re-?arrange|re-?order|(?:re-?)?shuffle|(?:un)?scramble|jumble|mix|splice|stitch|glue|paste|fuse|merge|blend|combine|join|weld|sew|mash|transpose|interchange|anagram)";
const MADE = "(?:sentence|sentense|quote|quotation|line|phrase|statement|paragraph)";

const FORMS = [
  `^${ASK}${JOIN} (?:\\S+ )*?${PARTS}(?: .*)?$`,
  // "Change the order of the words"; "the order of the courts" is asked of the address.
  `^${ASK}(?:change|alter|switch|swap|invert|mess up|mess with|flip|reverse) (?:\\S+ )?(?:word )?(?:order|sequence|places|positions)(?: of (?:\\S+ )?${PARTS})?(?: (?:in|of|so|please|pls|from|to|around) .*)?$`,
  `^${ASK}(?:put|arrange|place|sort|set|order|write|list|rewrite|give|show|alphabeti[sz]e) (?:\\S+ )*?(?:words|sentences|paragraphs|letters|lines)(?: \\S+)*? (?:in(?:to)? (?:\\S+ )?(?:alphabetical|abc|random|reverse|reversed|different|another|opposite|other|new) order|alphabetically|backwards?|back to front)(?: .*)?$`,
  `^${ASK}(?:make|build|create|form|turn|put|get|compose|do|craft|construct|cobble|assemble) (?:\\S+ )*?(?:one|single|1|new|a) (?:\\S+ )?${MADE} (?:\\S+ )*?(?:out of|from|using|with|of|by) (?=(?:.* )?(?:words|two|both|different|several|various|pieces|bits|these|those|places|\\S*\\d+ (?:.* )?(?:and|with|plus|n) (?:\\S+ )?\\S*\\d+)(?: |$)).*$`,
  `^${ASK}(?:make|turn|put|bring|squash) (?=(?:.* )?(?:and|both|two|with) )(?:.* )?(?:in)?to (?:one|a single|1|the same) (?:\\S+ )?${MADE}(?: .*)?$`,
  `^${ASK}(?:make|mix|arrange|turn|put|let|have|get|take) (?:.* )?(?:words?|sentences?|quotes?|speech|text|address|lines?|it|this|that|them|him)(?: .*)? (?:rhymes?|rhyming)(?: .*)?$`,
  `^${ASK}(?:swap|replace|substitute|exchange) (?:\\S+ )+?(?:for|with|by|and) .+$`,
  `^${ASK}(?:cut|cut out|remove|delete|drop|erase|take|take out|leave out|throw out|strip|omit) (?:out )?(?:(?:the|a|every|all|just|only) )*(?:words?|middle|beginning|ending|end|half|negation|not)(?: (?!mean)\\S+)*$`,
].map((pattern): readonly [RequestKind, RegExp] => ["rearrange", new RegExp(pattern, "u")]);

/** What would put the speaker's words in another order, or make one passage of several. */
export const REARRANGING: readonly (readonly [RequestKind, RegExp])[] = [
  ...FORMS,
  [
    "rearrange",
    new RegExp(
      together(
        [JOIN, PARTS, "(?:so|to|into|in)", "(?:rhymes?|one|another|different|new|single)"],
        "(?:what|who|when|where|why|is|are|was|did|does|do|will he|which)",
      ),
      "u",
    ),
  ],
];

/** What is to be made, which names no part: `one sentence`. */
export const MADE_OF_PARTS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:one|a|an|single|1|new) )+(?:\\p{L}+ )?${MADE}(?![\\p{L}\\p{N}])`,
  "giu",
);
