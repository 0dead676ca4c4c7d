import type { RequestForms, RequestKind } from "../../words/request-forms.js";
import { leafing } from "../leafing.js";
import { createNumberOf } from "../request-numbers.js";

const FILLERS = new Set(
  `the a an of in on at for from to and it its his her this that these those he she they me us my i you u
  please pls plz can could would will show give read list tell send get find see want need like know let lets
  display open print quote quotes whole full entire complete exact text speech address statement document
  what what's whats which is are was were does do did says say said about all every each any just only actually
  there here then next again now ok okay so him them mentioned mention mentions named names name used use
  uses thing word words phrase term quotation quotations`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

const TEXT =
  "(?:(?:the |this |his |that |whole |entire |full )*(?:speech|address|text|statement|thing|it all|document|it|all))";
const HE = "(?:he|she|it|@|the (?:president|speaker|speech|address|text)|they|tokayev)";
const COUNTED =
  "(?:sentences?|points?|bullets?|bullet points|lines?|phrases?|quotes?|words?|items?|theses)";
const IN_NUMBER = `(?:,? ?(?:in|using|with|as|within) (?:about |just |only |max |at most |exactly )*(?<number>[\\p{L}\\d]+) (?:short |key |main )?${COUNTED})`;
const ASKING =
  "(?:please |pls |can you |could you |would you |will you |i (?:want|need|would like|'d like) (?:you )?(?:to )?|give me |show me |make (?:me )?|write (?:me )?|let's have |let me have |just |now |so |need |want |get me |do )*";
const ABOUT = "(?:about|on|regarding|concerning|related to|touching|of|w|with regard to)";
const EVERY = "(?:all|every|each|everything|anything and everything)";
const PIECES =
  "(?:quotes?|quotations?|sentences?|passages?|statements?|lines?|places?|parts?|things?|phrases?|fragments?|bits?)";

/** A whole message of small words around a core. */
const whole = (core: string): RegExp =>
  new RegExp(
    `^(?:(?:${[...FILLERS].join("|")}|any|or|many|some|everything|anything|all of) )*(?:${core})(?: (?:${[...FILLERS].join("|")}|at|or|any|some|anywhere|everywhere|ever|even|up|come|comes|appear|given|if|yes|where|lol))*$`,
    "u",
  );
/** Words around one that leads on or back through pages. */
const AROUND_LEAFING =
  "ok|okay|and|so|hmm|hm|wait|no|yes|yeah|got|any|some|please|pls|me|the|one|ones|that|this|it|them|on|of|about|show|give|can|could|you|u|is|there|anything|something|what|tell|see|i|want|a|an|bit|to|page|quote|quotes|quotation|passage|paragraph|sentence|go|now|then|also|he|say|said|does|did|has|have|from|again|in|here|let|lets|us|read|which";
const form = (pattern: string): RegExp => new RegExp(`^${ASKING}(?:${pattern})$`, "u");

const FORMS: readonly (readonly [RequestKind, RegExp])[] = [
  ["cancel", /^(?:cancel|stop|abort|never ?mind|forget it)(?: (?:it|that|this|please))?$/u],
  [
    "next",
    leafing(
      "more|next|else|continue|further|another|rest|after|following|forward|remaining|keep going|go on|carry on|go ahead",
      AROUND_LEAFING,
    ),
  ],
  ["previous", leafing("back|previous|prev|before|earlier|preceding|backwards?", AROUND_LEAFING)],
  [
    "next",
    /^(?:so |and |but )*(?:is|was) (?:that|this|it) (?:all|everything|it)(?: (?:he|it|you|there) (?:says?|said|has|is)(?: (?:about|on|of) (?:it|that|this|them))?)?$/u,
  ],
  // How long it is, before how often.
  [
    "length",
    whole(
      "how (?:long|many (?:words|sentences|paragraphs|characters|letters))|word count|number of (?:words|sentences|paragraphs)|(?:its |the )?length",
    ),
  ],
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
      `(?:count|tally)(?: up)? (?:how (?:many times|often) (?:${HE} (?:says|said|uses|mentions) )?|all |every |the |mentions of |occurrences of |times ${HE} (?:says|said) |word |words )*(?<topic>.+)`,
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
      "(?:only |just )(?:the )?(?:ones?|those|sentences|quotes) (?:with|that (?:mention|have|contain)|about) (?<topic>.+)",
    ),
  ],
  [
    "thanks",
    whole(
      "(?:groups?|people|those|everyone|everybody|who|whom|to whom|organi[sz]ations?|list|persons?)(?: (?:to )?(?:that|who|whom|everyone|everybody|all|he|does|did|is|was|exactly|specifically|else|gets?|got|getting|receives?|a|any|his|being|be))* (?:thanks?|thank you|thank-you|thanked|thankful|grateful|gratitude|thanking)(?: to)?",
    ),
  ],
  ["promises", whole("(?:promises?|promised|pledges?|pledged|commitments?|vows?|commit to)")],
  [
    "places",
    whole(
      "(?:places?(?: names?)?(?: in it)?(?: besides .*| except .*| other than .*| apart from .*)?|locations?|cities|city|towns?|regions?|countries|geographical names?|toponyms?)(?: (?:or|and) (?:places?|cities|towns?|regions?|countries))*",
    ),
  ],
  [
    "numbers",
    whole(
      "(?:numbers?|figures?|percentages?|percents?|statistics|stats|numerals?|digits)(?: (?:or|and) (?:numbers?|figures?|percentages?|percents?|statistics|stats|dates))*",
    ),
  ],
  [
    "dates",
    whole(
      "(?:dates?|months?|years?|deadlines?|timeline|time frames?)(?: (?:or|and) (?:dates?|months?|years?|deadlines?|numbers?|figures?))*",
    ),
  ],
  [
    "names",
    form(
      `(?:(?:list|all|every|the|any|which|what|who are|are|is there|there|give|me|of|other) )*(?:(?:state|government|public|official|proper) )*(?:names?|people|persons?|institutions?|organi[sz]ations?|bodies|officials?|politicians?|agencies)(?: (?:that|does|did|are|is|he|she|it|@|actually|ever|by name|who|in|the|speech|address|text|this|there))* (?:mention(?:s|ed)?|named?|names|referred to|refers? to)(?: (?:in|by) .*| by name)?`,
    ),
  ],
  ["longest", whole("longest (?:sentence|phrase|line)")],
  ["shortest", whole("shortest (?:sentence|phrase|line)")],
  [
    "most-used",
    form(
      `(?:(?:which|what|the|is|are|his|whats|what's|top|\\d+|most|favou?rite) )*words? .*\\b(?:most|often|frequent(?:ly)?|favou?rite)\\b.*|(?:the |his |what are the |what is the |list )*(?:most (?:used|frequent|common|repeated|popular)|top|favou?rite|key) (?:\\d+ )?(?:words?|keywords)(?: .*)?|word (?:cloud|frequenc\\w+)(?: .*)?|(?:what|which) (?:does|did) ${HE} (?:say|use|repeat) (?:the )?most(?: often)?`,
    ),
  ],
  [
    "compare",
    form(
      `(?:put|place|set|show|give)(?: me)?(?: (?:his|the|what|${HE}|words?|quotes?|says?|said|position))* ${ABOUT} (?<topic>.+?) (?:next to|beside|alongside|against|side by side with|and next to it)(?: (?:his|the|what|${HE}|words?|quotes?|says?|said|those|position))*(?: ${ABOUT})? (?<other>.+)`,
    ),
  ],
  [
    "compare",
    form(
      "(?<topic>(?!what|who|when|where|why|how)\\S+(?: \\S+){0,3}?) (?:or|and) (?<other>\\S+(?: \\S+){0,3}?) (?:which|what|who)(?: one)? (?:gets?|is|has|does|comes|matters|did).*",
    ),
  ],
  [
    "compare",
    form(
      `(?:compare|contrast)(?: what ${HE} (?:says?|said|promises?)(?: ${ABOUT})?)? (?<topic>.+?) (?:and|with|to|vs|versus|against)(?: (?:what ${HE} (?:says?|said) )?${ABOUT})? (?<other>.+)`,
    ),
  ],
  [
    "compare",
    form(
      `(?:what(?:'s| is| are)? )?(?:the )?differences? (?:in what|between)(?: what ${HE} (?:says?|said)(?: ${ABOUT})?)? (?<topic>.+?) and(?: (?:what ${HE} (?:says?|said) )?${ABOUT})? (?<other>.+)`,
    ),
  ],
  ["compare", form("(?<topic>[^,]+?) (?:vs|versus) (?<other>.+?)(?: what .*| how .*| which .*)?")],
  [
    "compare",
    form(
      `how (?:do|does) (?:what ${HE} says? ${ABOUT} )?(?<topic>.+?) (?:and|with) (?<other>.+?) compare`,
    ),
  ],
  [
    "compare",
    form(
      `(?<topic>.+?) (?:or|and) (?<other>.+?) (?:what(?:'s| is) said|what does ${HE} say) about each(?: (?:one|of them))?`,
    ),
  ],
  ["summarise", form(`(?:the )?(?:part|section|bit|stuff)? ?${ABOUT} (?<topic>.+?)${IN_NUMBER}`)],
  [
    "gather",
    form(
      `(?:list |name |enumerate |collect )?(?:me )?${EVERY}(?: of)?(?: the| his| that)*(?: ${PIECES})?(?: that)?(?: ${HE} (?:says?|said|has|had|mentions?)(?: (?:to say|said))?| there is| you have| it says)? ${ABOUT} (?<topic>.+)`,
    ),
  ],
  [
    "gather",
    form(
      `(?:a )?(?:list|list of|enumerate|listing of) (?:(?:all|every|each|the|his|any|of|out|up|down|me) )*(?:${PIECES} ${ABOUT} )?(?<topic>.+?)(?: (?:he|it) (?:mentions|names|lists|announces|announced|says|talks about))?`,
    ),
  ],
  [
    "gather",
    form(
      `(?:what are|name|which are) (?:${EVERY}|all of) (?:the |his )?(?<topic>.+?)(?: (?:he|it) (?:mentions|names|lists|announces|announced|says|talks about))?`,
    ),
  ],
  ["gather", form(`(?:the )?${PIECES} ${ABOUT} (?<topic>.+)`)],
  [
    "translate",
    /^(?!(?:what|who|when|where|why|how|is|are|was)\b).*\b(?:translat(?:e|ed|ing)|translation (?:of|in|into|please|pls)|(?:a|need|give me the|want the|any) (?:\w+ )?translation|in(?:to)? (?:russian|kazakh|spanish|german|french|turkish|chinese|arabic)|po russki|na russkom)\b.*$/u,
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
    /^.*\b(?:re-?phrase|paraphrase|re-?write|reword|simplify|simpler|(?:in|with|using) (?:simple|plain|easy|your own|other|normal|human) (?:words?|terms|english|language)|in your own words|put (?:it|this|that) (?:simply|differently|another way)|dumb (?:it|this|that) down)\b.*$/u,
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
    /^(?:please |can you |could you |just )*(?:write|compose|draft|generate|create|invent|make up|make|add|insert) (?:me |us |up )?(?!sure).*\b(?:line|sentence|essay|tweet|poem|verse|song|article|story|joke|letter|caption|headline|slogan|thread|meme|report|rap|post|release|presentation|quote|quotation|words)\b(?:.*? (?:about|on) (?<topic>.+?))??(?: (?:for (?:my|our|the|a|an)|use|using|where|that|with|so|because) .*| please.*| mark .*)?$/u,
  ],
  [
    "opinion",
    /^(?:and |so |but |honestly |personally |between us )*(?:what (?:do|does|would) (?:you|u|ai|the bot) (?:\w+ )?(?:think|make|feel|say) (?:of|about)\b.*|(?:what(?:'s| is) |give me |share |tell me )?your (?:honest |own |personal )*(?:opinion|view|take|thoughts?|verdict|judg(?:e)?ment)s?\b.*|do you (?:personally )?(?:agree|disagree|like|support|believe|trust|think|approve)\b.*|(?:is|was) (?:he|the president|@|this|it|the speech|the address) (?:a )?(?:good|bad|great|honest|lying|liar|sincere|corrupt|dictator|hero|traitor|right|wrong|any good)\b.*|(?:criti(?:ci[sz]e|que)|evaluate|rate|review|judge|analy[sz]e|praise) (?:this |the |his |it|him|@).*|(?:are|is) (?:you|he|@) (?:for or against|pro or).*|who (?:do|would) you (?:support|vote for).*)$/u,
  ],
  [
    "opinion",
    /^.*\b(?:agree or disagree|do you agree|what do you (?:personally )?think|in your (?:honest )?opinion|agree just say|your opinion)\b.*$/u,
  ],
  ["opinion", /^.*\bmakes? (?:him|@|the president|them) (?:look|sound|seem|appear)\b.*$/u],
  [
    "speaker",
    whole(
      "(?:who(?:'s| is| was|s)? (?:(?:the|this|that) )?(?:@|(?:president )?@|he|the speaker|speaking|talking|this guy|this man|this person|author|president of kazakhstan)|who (?:spoke|speaks|is talking)|what(?:'s| is) (?:his|the speaker's|the president's) (?:name|office|position|title|job))(?: (?:and when was (?:this|it)|again|anyway|exactly))?",
    ),
  ],
  [
    "where-given",
    form(
      `where (?:was|did|is|does) (?:${TEXT}|${HE})(?: (?:was|is))? (?:give|given|held|deliver|delivered|speak|spoken|said|made|make|recorded|take place|happen)(?: ${TEXT})?`,
    ),
  ],
  [
    "official",
    /^(?:hi |hello )?(?:(?:is|are) (?:this|you|it|the bot|that)(?: bot| channel| account| chat)? (?:an? |the )?(?:official|real president|government|run by|from (?:the )?(?:government|president|akorda)|affiliated|authori[sz]ed).*|are you (?:from|with|part of|connected (?:to|with)|affiliated with) (?:the )?(?:government|president|akorda|state).*|official (?:bot|account|or not)|.*\b(?:official|authorized|original) (?:translation|text|version|source)\b.*)$/u,
  ],
  [
    "bot",
    /^(?:(?:who|what company|which company) (?:made|created|built|runs|owns|wrote|developed|programmed|operates|is behind|stands behind|pays for) (?:you|this bot|the bot|this|u)|whose bot (?:is (?:this|it)|are you)|who (?:are|r) (?:you|u)|what (?:are|r) (?:you|u)|are you (?:a |an )?(?:bot|robot|human|person|real|ai|chatgpt|gpt|program|machine)(?: or .*)?|who is your (?:owner|developer|creator|author|admin)|what (?:can|do) (?:you|u) (?:even |actually )?do(?: .*)?|how do you work)$/u,
  ],
  [
    "summarise",
    form(
      `(?:(?:a|an|the|his|very|short|brief|quick|concise|one|shorter) )*(?:summary|summari[sz]e|sum(?: it| this| that| up)*(?: up)?|recap|overview|gist|digest|abstract|tl ?dr|tl dr|(?:short|shorter|brief|condensed) (?:version|form)|main (?:points?|ideas?|message|theme|thesis|thoughts?)|key (?:points?|messages?|takeaways?|ideas?|theses)|takeaways?|essence|bottom line|highlights|shorten(?: it| this)?|outline)(?: of| for| from)?(?: ${TEXT})*${IN_NUMBER}?(?: ?(?:${ABOUT}) (?<topic>.+?))??`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:what(?:'s| is| was|s) )(?:(?:the|his|a) )*(?:summary|gist|main (?:points?|ideas?|message|theme|thought)|key (?:points?|message|takeaways?)|essence|bottom line|point|short version|tl ?dr)(?: of)?(?: ${TEXT})*${IN_NUMBER}?(?: (?:about|on) (?<topic>.+?))?`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:summary|summari[sz]e|sum up|recap|overview|digest|tl ?dr)(?: of)? (?:(?:the|his|part|section|what ${HE} (?:says?|said)|view|${ABOUT}) )*(?<topic>.+?)${IN_NUMBER}?`,
    ),
  ],
  ["summarise", form(`(?:${ABOUT} )(?<topic>.+?) (?<number>[\\p{L}\\d]+) ${COUNTED}`)],
  ["summarise", form(`(?<number>[\\p{L}\\d]+) ${COUNTED} (?:${ABOUT}) (?:${TEXT}|(?<topic>.+))`)],
  [
    "summarise",
    form(
      `(?:what(?:'s| is| was|s) |so what is )(?:${TEXT}) (?:all )?about(?: ${IN_NUMBER}| in (?:short|brief|a nutshell|general))?`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:what (?:does|did) ${HE} (?:say|think|promise) ${ABOUT} )?(?:the )?(?<topic>(?!what|who|when|where|why|how|is|are|does|did|will)\\S+(?: \\S+){0,4}?)(?: (?:part|section|bit|stuff))?${IN_NUMBER}`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:just |only |max |at most |in )*(?<number>[\\p{L}\\d]+) (?:short |key |main )?${COUNTED}(?: (?:max|maximum|tops|only|at most|will do|please|is enough))*`,
    ),
  ],
  [
    "summarise",
    form(
      `(?:what (?:did|does) ${HE} (?:say|talk about) |say it |tell me |${TEXT} )?(?:in (?:short|brief|a nutshell|a few words|two words)|briefly)`,
    ),
  ],
  ["summarise", form(`${TEXT}${IN_NUMBER}`)],
];

/** How English asks for things besides an answer. */
export const ENGLISH_REQUESTS: RequestForms = {
  forms: FORMS,
  paragraph: /^(?:paragraphs?|paras?|par)$/u,
  sentence: /^(?:sentences?|sent|lines?)$/u,
  numberOf: createNumberOf(
    "one|a|single two|couple three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
      " ",
    ),
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
      .split(" ")
      .map((word) => new RegExp(`^${word}$`, "u")),
    /^(?:last|final|closing)$/u,
  ),
  isFiller: (word) => FILLERS.has(word),
  asks: /^(?:(?:in|on|at|by|from|to|for|with) (?=which|what|whom)|and |but |so |also |then |ok |plus )*(?:who|whom|whose|what|whats|what's|when|where|why|how|which|is|are|was|were|do|does|did|will|would|can|could|should|has|have|had|tell me|explain|show|list|compare|anything|something|any|give me)\b/u,
  joins:
    /(?:,\s*|\s+|\s*;\s*)(?:and also|and|also|but|plus|&|\+|as well as)\s+(?=(?:who|whom|whose|what|when|where|why|how|which|(?:in|on|at|by|from|for|to) (?:which|what|whom)|is|are|was|were|does|did|do|will|would|should|has|can)\b)/giu,
  twoInOne:
    /^(?<first>who|what|when|where|why|how) (?:and|or|&) (?<second>who|when|where|why|how) (?<rest>.+)$/iu,
  twoTopics:
    /^(?<head>.*\b(?:anything|something|say|said|what|mention\w*|think|happens?|plans?)(?: \S+){0,3}?) (?<first>(?:on|about) [^?]+?),? (?:and|or) (?<second>(?:on|about) .+)$/iu,
  goesOn:
    /^(?:(?:and|but|so|ok|okay|also|then|or|what about|how about|and what about|as for|plus)[\s,]+)+/iu,
  pronouns:
    /(?<![\p{L}\p{N}])(?:its|it|they|them|their|theirs|(?<!\b(?:is|are|was|were|be|will|isn't) )there(?! (?:is|are|was|were|be|will|any|an?)\b)|(?:those|these|that|this)(?= one\b|[?!.,]*$| (?:is|are|was|were|will|do|does|did|have|has|mean|means|happen|work)\b)(?: one)?)(?![\p{L}\p{N}])/giu,
  topicQuestion:
    /^(?:so |and |but )*(?:what (?:does|did|will|is|was) (?:he|she|it|@|the (?:president|speaker|speech|address)) (?:say|said|promise|think|plan|propose|announce|want|offer|do|have to say|going to do|tell us|tell people)(?: to do)? (?:about|on|for|regarding|concerning|with)|what (?:is|was|s) (?:said|promised|planned|proposed) (?:about|on|for|regarding)|(?:is there |does he say |did he say )?(?:anything|something) (?:said )?(?:about|on|regarding|for)|what about|how about|tell me about) (?<topic>.+)$/u,
  demonstratives: /(?<![\p{L}\p{N}])(?:this|that|these|those)(?![\p{L}\p{N}])/iu,
  asking:
    /^(?:and |but |so )*(?:(?:who|whom|whose|what|when|where|why|which|how(?: (?:many|much|often|long))?|tell me(?: about)?|what about|how about|is there (?:anything|something)(?: about| on)?)(?:\s+|$))+/iu,
};
