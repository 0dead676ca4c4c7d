import type { RequestKind } from "../../../words/request-forms.js";
import { form } from "./fragments.js";

/** What the bot does not do: the first form that matches decides. */
export const REFUSALS: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "translate",
    /^(?!(?:what|who|when|where|why|how|is|are|was)\b).*\b(?:translat(?:e|ed|ing)|translation (?:of|in|into|please|pls)|(?:a|need|give me the|want the|any) (?:\w+ )?translation|in(?:to)? (?:russian|kazakh|spanish|german|french|turkish|chinese|arabic)|po russki|na russkom)\b.*$/u,
  ],
  [
    "write",
    /^.*\b(?:tweak|twist|fabricat\w+|fake|forge|edit|change|alter|falsify) (?:something|sth|it|a (?:quote|line|word)|one|the words?|his words?|quotes?|\w+ quotations?)\b.*$/u,
  ],
  ["rephrase", /^(?:please |can you |could you |just )*make .+ (?:sound|read) .+$/u],
  [
    "write",
    /^(?:please |can you |just |ok )*(?:make|invent|come up with|think up) (?:me )?(?:the |a |an |some |any )?(?:nice |good |new )?(?:quote|quotation|line|sentence|words?|something)(?: up)?(?: .*)?$/u,
  ],
  [
    "rephrase",
    form(
      "make (?:the |this |that |his )?(?<topic>.+?)(?: (?:sentence|quote|part|paragraph|phrase|bit))? (?:sound |read )?(?:(?:less|more) \\S+|simpler|shorter|clearer|easier|friendlier|catchier)(?: .*)?",
    ),
  ],
  [
    "rephrase",
    form(
      `(?:re-?phrase|paraphrase|re-?write|reword|simplify|dumb down) (?:the |his |this )?(?:(?:bit|part|section|stuff|paragraph|thing|words|sentence|quote) )?(?:about|on|of|regarding) (?:the )?(?<topic>.+?)(?: (?:in|with|for|as) .*)?`,
    ),
  ],
  [
    "rephrase",
    /^(?!.*\b(?:don't|dont|not|no|never|they|all) (?:\S+ ){0,3}(?:paraphrase|simplify|reword))(?:.*)\b(?:re-?phrase|paraphrase|re-?write|reword|simplify|simpler|(?:in|with|using) (?:(?:simple|plain|easy|your own|other|normal|human) )+(?:words?|terms|english|language)|in your own words|put (?:it|this|that) (?:simply|differently|another way)|dumb (?:it|this|that) down)\b.*$/u,
  ],
  [
    "explain",
    form(
      "(?:explain|eli5)(?: (?:to me|me))?(?: (?:like|as if|as though) (?:i'm|im|i am|i was|to) (?:a |an )?(?:\\d+|\\w+ year old|child|kid|five|idiot|dummy|\\w+))?(?: (?:what|why|how|the|meaning|of|about|it|this|that|is|are|means?|he|by|word|term|phrase))*(?: (?<topic>.+?))?(?: (?:means?|mean|here|to me|please|for me|in detail|briefly|like i'm \\w+|like im \\w+))*",
    ),
  ],
  [
    "write",
    form(
      `(?:(?:a|an|the|some|me|us|up|short|long|nice|funny|good|\\S*\\d\\S*|word|words|char|chars|character|page|need|for|one|catchy|my|draft|of) )*(?:essay|tweet|poem|verse|song|article|story|joke|letter|caption|headline|slogan|thread|meme|report|rap|blog post|post|press release|presentation|homework|haiku|term paper|script|toast)s?(?: (?:about|on|for|from|of|based on|out of) (?<topic>.+))?`,
    ),
  ],
  [
    "write",
    /^(?:please |can you |could you |just )*(?:write|compose|draft|generate|create|invent|make up|make|add|insert) (?:me |us |up )?(?!sure).*\b(?:line|sentence|essay|tweet|poem|verse|song|article|story|joke|letter|caption|headline|slogan|thread|meme|report|rap|post|release|presentation|quotes?|quotations?|words)\b(?:.*? (?:about|on) (?<topic>.+?))??(?: (?:for (?:my|our|the|a|an)|use|using|where|that|with|so|because) .*| please.*| mark .*)?$/u,
  ],
  [
    "opinion",
    /^(?:and |so |but |honestly |personally |between us )*(?:what (?:do|does|would) (?:you|u|ai|the bot) (?:\w+ )?(?:think|make|feel|say) (?:of|about)\b.*|(?:what(?:'s| is) |give me |share |tell me )?your (?:honest |own |personal )*(?:opinion|view|take|thoughts?|verdict|judg(?:e)?ment)s?\b.*|do you (?:personally )?(?:agree|disagree|like|support|believe|trust|think|approve)\b.*|(?:is|was) (?:he|the president|@|this|it|the speech|the address) (?:a )?(?:good|bad|great|honest|lying|liar|sincere|corrupt|dictator|hero|traitor|right|wrong|any good)\b.*|(?:criti(?:ci[sz]e|que)|evaluate|rate|review|judge|analy[sz]e|praise) (?:this |the |his |it|him|@).*|(?:are|is) (?:you|he|@) (?:for or against|pro or).*|who (?:do|would) you (?:support|vote for).*)$/u,
  ],
  [
    "opinion",
    /^(?:.* )?who (?:do|would|should|must) (?:you|i|we|people) (?:support|vote for|choose|elect)\b.*$/u,
  ],
  [
    "write",
    form(
      `(?:(?:an?|the|some|need|want|me|in|punchy|short|nice) )*\\d{2,4} (?:chars|characters|words|symbols|signs)(?: (?:for|on|to) (?:x|twitter|instagram|facebook|telegram|a post|my \\S+))?(?: (?:about|on|for|of) (?:the )?(?<topic>.+?))?(?: (?:part|bit|section|punchy|please|short))*`,
    ),
  ],
  [
    "opinion",
    /^.*\b(?:agree or disagree|do you agree|what do you (?:personally )?think|in your (?:honest )?opinion|agree just say|your opinion)\b.*$/u,
  ],
  ["opinion", /^.*\bmakes? (?:him|@|the president|them) (?:look|sound|seem|appear)\b.*$/u],
];

/** What would be written on from the text. */
export const MADE_UP: readonly (readonly [RequestKind, RegExp])[] = [
  [
    "made-up",
    /^(?:please |can you |could you |just |now |ok |u )*(?:write|make|invent|generate|compose|create|add|draft) (?:me |us )?(?:(?:the|a|an|his|one|up|some|next|new|missing|another|extra|more|own|alternative|different) )*(?:ending|continuation|sequel|follow-up|paragraphs?|paragraf)(?! \d| (?:one|two|three|four|five|six|seven|eight|nine|ten)(?: |$))(?: .*)?$/u,
  ],
  [
    "made-up",
    /^(?:please |can you |could you |just |now |ok |u )*(?:finish|complete|extend|lengthen|expand|end) (?:(?:the|this|his|that|my|off) )*(?:speech|address|sentence|quote|line|phrase|thought|text|paragraph)(?: .*)?$/u,
  ],
];
