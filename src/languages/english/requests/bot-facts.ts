import { botFactForms } from "../../bot-fact-forms.js";
import { together } from "../../together.js";

/** Who makes a message a question to the address. */
const SAID =
  "(?:he|she|@|his|president|say|says|said|mention|mentions|mentioned|promise|promised|citizens|government|state)";
const SOMEBODY =
  "(?:you|u|ya|someone|somebody|anyone|anybody|who|people|bot|admins?|humans?|they|else|it)";
const WATCH =
  "(?:read|reads|reading|see|sees|store|stores|save|saves|keep|keeps|log|logs|record|records|collect|collects|share|sell|track|remember|forward|send)";
const MINE =
  "(?:messages?|msgs?|chats?|questions?|data|conversations?|(?:what|things|everything|stuff|all) (?:i|we|people)|about me|my \\S+)";
const WHICH_AI =
  "(?:chat ?gpt|gpt\\S*|openai|gemini|claude|llama|deepseek|copilot|siri|alexa|ai|llm|chatbot|(?:artificial|language|neural|machine) (?:intelligence|models?|networks?|net|learning))";

const PRIVACY = [
  together(
    [`${SOMEBODY} (?:\\S+ ){0,3}?${WATCH}`, MINE, "(?:i|my|me|we|our|users?|messages?|chats?)"],
    SAID,
  ),
  together(
    [
      "(?:my|our|this|the|is) (?:\\S+ ){0,2}?(?:data|messages?|msgs?|chats?|questions?|info|information|conversations?|privacy)",
      "(?:private|safe|stored|saved|kept|logged|deleted|secure|secret|shared|read|sent|anonymous|protected|confidential|encrypted|seen)",
    ],
    SAID,
  ),
  "^(?:so |and |hey )*(?:is|are) (?:this|it|you|everything|all this) (?:\\S+ )?(?:private|confidential|anonymous|encrypted)(?: .*)?$",
  "^(?:.* )?(?:privacy policy|your privacy)(?: .*)?$",
  "^what do (?:you|u) (?:know|store|keep|save|remember) (?:about|of) (?:me|us|users)$",
];
const TEXTS = [
  together(
    [
      "(?:which|what|how many|whose|any|other|another|more|only|else)",
      "(?:speeches|speech|addresses|address|texts|talks|statements)",
      "(?:do|can|could|have) (?:you|u) (?:\\S+ ){0,2}?(?:know|have|cover|quote|contain|include|answer|got|read)|in your (?:database|base|memory)|are (?:loaded|available|in you)",
    ],
    "(?:he|say|says|said|mention|think|about)",
  ),
  "^(?:so |and )*(?:do|have) (?:you|u) (?:only |also |just )*(?:know|have|got) (?:\\S+ )?(?:other|another|more|one|only|any) (?:\\S+ ){0,3}?(?:speech|speeches|address|addresses|texts?)(?: .*)?$",
];
const LANGUAGES = [
  "^(?:.* )?(?:what|which|how many) (?:other )?languages? (?:do|can|could|are) (?:you|u)(?: .*)?$",
  "^(?:so |hey |and )*(?:do|can|could) (?:you|u) (?:also |even )?(?:speak|understand|know|talk|support) (?:in )?(?:\\S+ (?:or|and) )?(?:russian|kazakh|english|german|turkish|french|chinese|spanish|arabic|uzbek|other languages|my language|any other languages?)(?: .*)?$",
  "^(?:.* )?can (?:i|we) (?:write|ask|talk|speak|type|chat) (?:to (?:you|u) |you |with you |questions )?in (?:russian|kazakh|english|german|turkish|french|chinese|spanish|another language|my language)(?: .*)?$",
];
const OFFLINE = [
  together(
    [
      "(?:you|u|bot|this)",
      "(?:work|run|running|works|runs|function|answer|operate|use|need|search|google|connect|connected|go|look|get)",
      "(?:offline|locally|online|internet|wifi|wi-fi|google|web|cloud|network)",
    ],
    SAID,
  ),
  "^(?:are|r) (?:you|u) (?:offline|online|connected|local)(?: .*)?$",
];
const CHOICE = [
  together(
    [
      "how (?:do|did|does|are|is|exactly do) (?:you|u|bot|the bot|it|passages?|quotes?|the passages?|the quotes?|answers?)",
      "(?:choose|pick|find|select|decide|search|match|chosen|picked|selected|found|know|rank|come up)",
      "(?:passages?|quotes?|answers?|sentences?|quotations?|which|what|ones?|parts?|selected|chosen|picked)",
    ],
    SAID,
  ),
  "^why (?:did|do) (?:you|u) (?:choose|pick|show|give|select|send|answer with) (?:me )?(?:exactly )?(?:this|that|these|those)(?: .*)?$",
];
const OFTEN = "(?:(?:ever|also|sometimes|always|usually|often|really|even|just) )*";
const MISTAKES = [
  `^(?:.* )?(?:can|could|are|r|may|might) (?:you|u|the bot|this bot) ${OFTEN}(?:be |get |make )?(?:wrong|mistaken|mistakes?|errors?|lie|lying|hallucinate|hallucinating|reliable|accurate|trustworthy|trusted|right|sure|infallible)(?: about (?:this|that|it)| sometimes| too| or not| all the time)*$`,
  `^(?:.* )?(?:do|does|can) (?:you|u|the bot|this bot) ${OFTEN}(?:make (?:mistakes|errors|(?:things|stuff) up)|err|lie|hallucinate|misquote|invent (?:things|quotes|stuff)|get (?:it|things|stuff) wrong)(?: .*)?$`,
  "^(?:.* )?(?:can|should) (?:i|we|one) (?:really |even )?(?:trust|rely on|believe) (?:you|u|the bot|this bot|your (?:answers?|quotes?))(?: .*)?$",
  "^(?:and |so )*how (?:sure|accurate|reliable|certain|precise|correct|trustworthy) (?:are|r) (?:you|u|your \\S+)(?: .*)?$",
];
const MACHINE = [
  `^(?:so |hey |wait |but |and )*(?:are|r|is) (?:you|u|this|it|the bot|that) (?:(?:a|an|the|just|like|some|kind|of|some kind|based|on|powered|by|really|another|using|run) )*${WHICH_AI}(?: .*)?$`,
  `^(?:so |hey |and )*(?:do|does) (?:you|u|this|the bot|it) (?:use|run on|work with|work on) (?:(?:a|an|the|some) )*${WHICH_AI}(?: .*)?$`,
  `^(?:what|which) (?:kind of )?(?:ai|llm|model|gpt|neural \\S+) (?:are|r|do|is|does|runs?|powers) (?:you|u|this|it|the bot)(?: .*)?$`,
];

/** What people ask of the bot itself. */
export const BOT_FACT_FORMS = botFactForms({
  privacy: PRIVACY,
  texts: TEXTS,
  languages: LANGUAGES,
  mistakes: MISTAKES,
  choice: CHOICE,
  machine: MACHINE,
  offline: OFFLINE,
});
