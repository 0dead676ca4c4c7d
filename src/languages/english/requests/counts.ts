import type { RequestKind } from "../../../words/request-forms.js";
import { EVERY, HE, PIECES, TEXT, form } from "./fragments.js";

/** Counting words and finding sentences by them: the first form that matches decides. */
export const COUNTS: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "count",
    form(
      `how (?:many times|often|frequently|much(?= (?:does|did) (?:he|she|it|@) (?:say|said|mention|use|talk))) (?:does|did|do|has|have|is|are|was|were|will) (?:${HE} )?(?:(?:say|said|says|use|used|mention|mentioned|repeat|repeated|utter|bring up|talk about|speak of) )?(?:the )?(?:(?:word|words|phrase|term|name|expression)s? )?(?<topic>.+?)(?: (?:mentioned|used|said|occur|occurs|appear|appears|come up|comes up|repeated|named|there|spoken|turn up|pop up|show up|happen))*(?: (?:in|during) ${TEXT})?`,
    ),
  ],
  [
    "count",
    form(
      `(?:the )?(?:number|count|frequency|tally) of (?:times (?:${HE} (?:says|said|uses|used|mentions|mentioned) )?|mentions of |occurrences of |uses of |the word )+(?<topic>.+)`,
    ),
  ],
  [
    "count",
    form(
      `(?:count|tally)(?: up)? (?:how (?:many times|often) (?:${HE} (?:says|said|uses|mentions) )?|all |every |the |mentions of |occurrences of |times ${HE} (?:says|said) |word |words )*(?<topic>.+?)(?: (?:is |are |was |were |gets? )?(?:mentioned|used|said|occurs?|appears?|comes? up|repeated|named|pops? up|shows? up|turns? up))*(?: (?:in|during) ${TEXT})?`,
    ),
  ],
  ["count", form("(?<topic>\\S+(?: \\S+)?) (?:word )?counts?")],
  [
    "count",
    form(
      `(?:how many|number of) (?:mentions|occurrences|times)(?: (?:of|for|about))? (?:the (?:word|phrase) )?(?<topic>.+)`,
    ),
  ],
  [
    "count",
    form(
      `(?:does|did|has|is|are|was|were)(?: ${HE})?(?: ever| even| once| actually)* (?:(?:say|said|use|used|mention|mentioned|utter) )?(?:the )?(?:exact )?(?:word|words|phrase|term|expression) (?<topic>.+?)(?: (?:mentioned|used|said|there|occur|appear|come up|even|at all|once|anywhere|ever|in it|in there|and if so where|in ${TEXT}))*`,
    ),
  ],
  [
    "count",
    form(
      "(?:the )?word (?<topic>\\S+) (?:how (?:many times|often)|(?:is|was) (?:it )?(?:there|used|mentioned|said))",
    ),
  ],
  [
    "sentences-with",
    form(
      `(?:(?:${EVERY}|list|find|the|any|which|what|where are|search|for|of) )*${PIECES} (?:with|w|containing|contain|contains|including|include|having|that (?:contain|have|has|use|mention|include|say)s?|where (?:${HE}) (?:says|said|uses|used|mentions)|in which (?:${HE}) (?:says|uses|mentions)) (?:the |a )?(?:(?:word|words|phrase|term|name) )?(?<topic>.+?)(?: in (?:it|them))?`,
    ),
  ],
  [
    "sentences-with",
    form(
      `(?:(?:${EVERY}|list|the|any|of|which) )*${PIECES} (?:where|in which|that) (?:the |a )?(?<topic>(?!he |she |they )\\S+(?: \\S+){0,3}?) (?:is|are|was|were|gets?|comes?) (?:ever )?(?:mentioned|named|used|found|discussed|brought up|up)(?: (?:in|at) .*)?`,
    ),
  ],
  [
    "sentences-with",
    form(
      `(?:list )?(?:(?:${EVERY}|any|the|single) )+(?:mentions?|occurrences?|uses?|appearances?) of (?:the )?(?:word |phrase )?(?<topic>.+)`,
    ),
  ],
  [
    "sentences-with",
    form(
      `(?:in )?(?:how many|number of|which|what) (?:sentences|paragraphs|places|lines) (?:(?:there )?(?:mention|contain|have|include|use|talk about|speak (?:of|about)|are about|deal with)s?|(?:does|do) ${HE} (?:mention|name|use|say|talk about)|are there (?:about|on|with)) (?:the )?(?:word )?(?<topic>.+?)(?: in (?:it|them|there))?`,
    ),
  ],
  [
    "sentences-with",
    form(
      "(?:only |just )(?:the )?(?:ones?|those|sentences|quotes) (?:with|that (?:mention|have|contain)|about) (?<topic>.+)",
    ),
  ],
];
