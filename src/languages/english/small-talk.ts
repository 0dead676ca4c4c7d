import { splitRuns } from "../../words/tokenise.js";

/** Languages in which people are understood when they thank or are in need. */
export type TalkLanguage = "en" | "ru" | "kk";

/** What somebody writes who asks nothing: thanks, an "ok", or that they want to die. */
export interface SmallTalk {
  readonly kind: "thanks" | "fine" | "crisis";
  readonly language: TalkLanguage;
}

type Forms = Readonly<Record<TalkLanguage, RegExp>>;

/** Whole messages, in lower case, without marks. */
const THANKS: Forms = {
  en: /^(?:(?:ok|okay|great|good|oh|wow|nice|perfect) )?(?:(?:many |big )?thanks?(?: you)?|thank u|thx|tnx|ty|cheers|much appreciated)(?: (?:a lot|so much|very much|a million|again|bot|man|friend|everyone|(?:for )?(?:the|your) (?:help|answers?|quotes?|quotations?|reply|information|info)|(?:that|this) (?:helps|helped|is helpful|was helpful)))*$/u,
  ru: /^(?:(?:ок|окей|хорошо|отлично|супер) )?(?:(?:большое |огромное )?(?:спасибо|спс|спасиб|спасибочки|благодарю|spasibo)(?: (?:большое|огромное|вам|тебе|вас|бот|за (?:ответ|ответы|помощь|информацию)))*)$/u,
  kk: /^(?:(?:жақсы|жарайды) )?(?:(?:көп |үлкен )?(?:рахмет|рақмет|рахмет сізге|rahmet|rakhmet|raqmet)(?: (?:сізге|саған|көп|бот|жауабыңызға|көмегіңізге))*|алғыс айтамын)$/u,
};
const FINE: Forms = {
  en: /^(?:ok|okay|okey|k|kk|fine|great|good|nice|cool|perfect|alright|all right|got it|i see|understood|makes sense|good to know|well done|good bot)(?: (?:ok|then|bot|good|great))*$/u,
  ru: /^(?:ок|окей|хорошо|ладно|понятно|понял|поняла|ясно|отлично|супер)$/u,
  kk: /^(?:жарайды|жақсы|түсінікті|түсіндім|керемет)$/u,
};

const WISH = "(?:(?:just|really|only|sometimes|often|still|always|honestly) )*";
/**
 * Somewhere in a message, always in the first person: a question about the dead, or about a law, is
 * none of these.
 */
const CRISIS: Forms = {
  en: new RegExp(
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
  ru: /(?<!не )(?<!\p{L})хочу (?:умереть|сдохнуть|покончить с собой|покончить с жизнью|убить себя|навредить себе)(?!\p{L}| со смеху| от смеха)|(?<!\p{L})(?:убью себя|покончу с собой|(?:мне )?не хочется жить|причин(?:ить|яю) себе (?:вред|боль)|думаю о (?:суициде|самоубийстве)|мысли о (?:суициде|самоубийстве) у меня)(?!\p{L})|(?<!\p{L})(?:я )?(?:больше )?не хочу (?:больше )?жить(?: (?:больше|так))?$/u,
  kk: /(?<!\p{L})(?:өлгім келеді|өлгім кеп тұр|өмір сүргім келмейді|(?:менің )?өмір сүргім келмей тұр|өзімді өлтіргім келеді|өзімді өлтіремін|өзіме қол жұмса(?:ғым келеді|ймын)|өзімді жарақаттағым келеді|olgim keledi)(?!\p{L})/u,
};

const LANGUAGES = ["en", "ru", "kk"] as const;

/**
 * Recognises a message that asks nothing and yet wants a kind word. Fixed forms only: whatever else
 * stands beside thanks is a question, and of death only what people say of themselves counts.
 *
 * Example: `Thank you so much!` is thanks, `whom does he thank?` and `how many people died?` are
 * not.
 */
export function readSmallTalk(message: string): SmallTalk | undefined {
  const words = splitRuns(message).join(" ");
  const isThumb = /^\s*(?:[👍🙏❤👌🤝][\u{1F3FB}-\u{1F3FF}\uFE0F]*\s*)+$/u.test(message);
  if (isThumb) return { kind: "fine", language: "en" };
  for (const [kind, forms] of [
    ["crisis", CRISIS],
    ["thanks", THANKS],
    ["fine", FINE],
  ] as const) {
    const language = LANGUAGES.find((one) => forms[one].test(words));
    if (language) return { kind, language };
  }
  return undefined;
}
