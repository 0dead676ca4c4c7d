import type { SmallTalkReplies } from "../../conversation/languages.js";
import { createSmallTalkReader } from "../small-talk-forms.js";
import { readEmergency } from "./emergency.js";

const WISH = "(?:(?:just|really|only|sometimes|often|still|always|honestly) )*";
/** Thanks, an "ok", and words of one who wants to die. */
const FORMS = {
  thanks:
    /^(?:(?:ok|okay|great|good|oh|wow|nice|perfect) )?(?:(?:many |big )?thanks?(?: you)?|thank u|thx|tnx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|a million|again|bot|man|friend|everyone|(?:for )?(?:the|your) (?:help|answers?|quotes?|quotations?|reply|information|info)|(?:that|this) (?:helps|helped|is helpful|was helpful)))*$/u,
  fine: /^(?:ok|okay|okey|k|kk|fine|great|good|nice|cool|perfect|alright|all right|got it|i see|understood|makes sense|good to know|well done|good bot)(?: (?:ok|then|bot|good|great))*$/u,
  crisis: new RegExp(
    [
      `\\bi ${WISH}(?:want to|wanna|wish to|would like to) (?:die|be dead|end it all)\\b(?! (?:of|from|with) (?:laughter|laughing|boredom|shame|curiosity)| laughing)`,
      "\\b(?:no|any|a|not any) (?:point|reason|sense)(?: for me)? (?:in|of|to) (?:go on )?(?:keep )?(?:living|live|going on|being alive)\\b(?! (?:in|here|there))",
      "\\b(?:better off|happier|nobody would (?:miss|notice)|no one would (?:miss|notice)|everyone would be better)(?: \\p{L}+)* (?:without me|if i (?:was|were|am|died|disappeared|wasn t|weren t))\\b",
      "\\bnobody (?:would|will|d) miss me\\b|\\b(?:tired of|sick of|done with) (?:living|life|being alive)\\b|\\bcan(?: no|t|not| t) (?:go on|live)(?: like this)?(?: any ?more| any longer)$",
      "\\b(?:thinking (?:of|about)|want to|wanna|going to|gonna|ready to|about to) jump(?:ing)? (?:off|from|out|under|in front)\\b|\\b(?:standing|sitting) on the (?:roof|bridge|ledge|edge)\\b",
      "\\b(?:gonna|going to|will|want to|wanna) end (?:it|things|everything|it all)(?: all)? (?:tonight|today|now|soon|myself)\\b|\\bi (?:just )?want (?:it|everything|it all|the pain) (?:all )?to (?:stop|end|be over)\\b",
      "\\bi (?:keep |am |m )?(?:think|thinking) (?:about|of) (?:dying|death|my own death|killing)\\b(?! (?:penalty|toll))|\\bgoodbye (?:everyone|forever|world)\\b|\\b(?:slit|cut|cutting) my (?:wrists?|veins|arms?)\\b|\\bhang(?:ing)? myself\\b|\\b(?:wanna|want to|wish i could) (?:disappear|vanish|not exist|stop existing)\\b(?! from (?:the|this) (?:chat|group))|\\b(?:have|got|holding) (?:the|a|these|all these) (?:pills|rope|noose|razor|blade)\\b",
      `\\bi ${WISH}wish i (?:was|were) dead\\b`,
      "\\bi(?: am| m| would be| d be) better off dead\\b",
      `\\b(?:kill|hurt|harm)(?:ing)? myself\\b(?! laughing)`,
      `\\bi ${WISH}(?:want to|wanna|am going to|m going to|will|might) cut myself\\b(?! off)`,
      "\\b(?:end|ending|take|taking) my (?:own )?life\\b",
      `\\bi (?:do not|don t|dont) ${WISH}(?:want to|wanna) (?:live|be alive|exist)(?: (?:anymore|any more|any longer|like this))?$`,
      `\\bi (?:am|m|feel) ${WISH}suicidal\\b`,
      `\\bi (?:am|m) ${WISH}(?:thinking (?:of|about)|considering|planning) suicide\\b`,
      `\\bi ${WISH}(?:want to|wanna|will|am going to|m going to) commit suicide\\b`,
    ].join("|"),
    "u",
  ),
};

/** Recognises them, and an emergency. */
export const readSmallTalk = createSmallTalkReader(FORMS, readEmergency);

/** What is said to them. */
export const ENGLISH_SMALL_TALK: SmallTalkReplies = {
  thanks: "You are welcome! Ask whenever you like.",
  fine: "Good. Ask whenever you like.",
  crisis: (emergency) =>
    "I am sorry that it is so hard for you. I am only a program and cannot help with this, but people can. " +
    `Please call ${emergency === undefined ? "your local emergency number now" : `${emergency} now (in another country its emergency number)`}, or talk to someone close to you.`,
  emergency: (emergency) =>
    `If somebody's life or safety is in danger, please call ${emergency === undefined ? "your local emergency number now" : `${emergency} now (in another country its emergency number)`}. I am only a program: I cannot call anybody, and nobody reads this here.`,
};
