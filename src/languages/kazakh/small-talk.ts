import type { SmallTalkReplies } from "../../conversation/languages.js";
import { createSmallTalkReader } from "../small-talk-forms.js";

/** Thanks, an "ok", and words of one who wants to die. */
export const readSmallTalk = createSmallTalkReader({
  thanks:
    /^(?:(?:жақсы|жарайды) )?(?:(?:көп |үлкен )?(?:рахмет|рақмет|рахмет сізге|rahmet|rakhmet|raqmet)(?: (?:сізге|саған|көп|бот|жауабыңызға|көмегіңізге))*|алғыс айтамын)$/u,
  fine: /^(?:жарайды|жақсы|түсінікті|түсіндім|керемет)$/u,
  crisis:
    /(?<!\p{L})(?:өлгім келеді|өлгім кеп тұр|өмір сүргім келмейді|(?:менің )?өмір сүргім келмей тұр|өзімді өлтіргім келеді|өзімді өлтіремін|өзіме қол жұмса(?:ғым келеді|ймын)|өзімді жарақаттағым келеді|olgim keledi)(?!\p{L})/u,
});

/** What is said to them. */
export const KAZAKH_SMALL_TALK: SmallTalkReplies = {
  thanks: "Оқасы жоқ! Қалаған кезде сұраңыз.",
  fine: "Жақсы. Қалаған кезде сұраңыз.",
  crisis: (emergency) =>
    "Сізге өте ауыр екенін түсінемін. Мен тек бағдарламамын, бұл жерде көмектесе алмаймын, бірақ адамдар көмектесе алады. " +
    `Өтінемін, қазір ${emergency === undefined ? "жергілікті жедел көмек қызметіне" : `${emergency} нөміріне (басқа елде — жергілікті жедел көмек қызметіне)`} қоңырау шалыңыз немесе жақын адамыңызбен сөйлесіңіз.`,
};
