import type { SmallTalkReplies } from "../../conversation/languages.js";
import { createSmallTalkReader } from "../small-talk-forms.js";

const WISH = "(?:(?:just|really|only|sometimes|often|still|always|honestly) )*";
/** Thanks, an "ok", and words of one who wants to die. */
export const readSmallTalk = createSmallTalkReader({
  thanks:
    /^(?:(?:ok|okay|great|good|oh|wow|nice|perfect) )?(?:(?:many |big )?thanks?(?: you)?|thank u|thx|tnx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|a million|again|bot|man|friend|everyone|(?:for )?(?:the|your) (?:help|answers?|quotes?|quotations?|reply|information|info)|(?:that|this) (?:helps|helped|is helpful|was helpful)))*$/u,
  fine: /^(?:ok|okay|okey|k|kk|fine|great|good|nice|cool|perfect|alright|all right|got it|i see|understood|makes sense|good to know|well done|good bot)(?: (?:ok|then|bot|good|great))*$/u,
  crisis: new RegExp(
    [
      `\\bi ${WISH}(?:want to|wanna|wish to|would like to) (?:die|be dead|end it all)\\b(?! (?:of|from|with) (?:laughter|laughing|boredom|shame|curiosity)| laughing)`,
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
});

/** What is said to them. */
export const ENGLISH_SMALL_TALK: SmallTalkReplies = {
  thanks: "You are welcome! Ask whenever you like.",
  fine: "Good. Ask whenever you like.",
  crisis: (emergency) =>
    "I am sorry that it is so hard for you. I am only a program and cannot help with this, but people can. " +
    `Please call ${emergency === undefined ? "your local emergency number now" : `${emergency} now (in another country its emergency number)`}, or talk to someone close to you.`,
};
