import type { SmallTalkReplies } from "../../conversation/languages.js";
import type { SmallTalk } from "../../words/understanding.js";
import { foldedPattern, foldLetters } from "./fold-letters.js";

/** Whole messages, in lower case, without marks, letters folded. */
const THANKS = foldedPattern(
  "^(?:(?:жақсы|жарайды|ок|окей|түсінікті|түсіндім|керемет|иә|бот) )*(?:(?:көп |үлкен |мың |шын жүректен )*(?:рахмет|рақмет|рахметт?|спасибо|rahmet|rakhmet|raqmet|raxmet)(?: (?:сізге|саған|көп|бот|досым|бауырым|аға|айтамын|көп көп|(?:жауабың|көмегің|ақпаратың|түсіндіргенің)(?:ызға|ізге|а|е|із үшін|ыз үшін| үшін)|түсінікті|түсіндім|жақсы|жарайсың|жарайсыз|керемет|молодец))*|(?:көп )?алғыс(?:ымды)? (?:айтамын|білдіремін)|(?:көп )?жаса(?:ңыз|ң)?|бәрекелді рахмет)$",
);
const FINE = foldedPattern(
  "^(?:жарайды|жақсы|жақсы екен|ок|окей|түсінікті|түсіндім|ұқтым|керемет|тамаша|мақұл|болады|жарар|әп бәрекелді|бәрекелді|молодец|жарайсың|жарайсыз|дұрыс|келісемін)(?: (?:жақсы|онда|түсінікті|түсіндім|екен|бот|ок))*$",
);
/** Somewhere in a message, always of oneself: the verbs carry the ending of the first person. */
const CRISIS = foldedPattern(
  [
    "өл(?:гім|іп алғым|іп қалғым|іп кеткім) (?:келеді|келіп (?:тұр|жүр|отыр)|кеп (?:тұр|жүр)|келіп кетті)",
    "(?:бұдан былай |енді )?өмір сүр(?:гім|уге күшім) (?:келмейді|келмей (?:тұр|жүр|қойды)|келмеді|жетпейді|жоқ)",
    "тірі жүргім келмейді|жасағым келмейді(?= енді| бұл өмір)",
    "өзімді(?: өзім)? (?:өлтір(?:гім келеді|емін|ейін)|жарақатта(?:ғым келеді|ймын)|аста(?:мын|йын|ғым келеді)|кесемін|құртқым келеді)",
    "өзіме (?:өзім )?қол (?:жұмса(?:ғым келеді|ймын|йын)|салғым келеді|саламын)",
    "асылып (?:өлгім келеді|өлемін|қалғым келеді)|(?:өзімді )?суицид (?:жасағым келеді|жасаймын)|суицид туралы ойлап жүрмін",
    "olgim keledi|өлгім кеп",
  ].join("|"),
);
const NOT_INSIDE = foldedPattern("(?<!\\p{L})күлкіден өлгім|өлгім келмейді");

/**
 * Recognises a message that asks nothing and yet wants a kind word, in whatever letters. Fixed forms
 * only.
 *
 * Example: `Көп рахмет!` is thanks, `кімге рахмет айтты?` is not.
 */
export function readSmallTalk(message: string): SmallTalk | undefined {
  const text = foldLetters(message.normalize("NFC").toLowerCase());
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  const crisis = CRISIS.exec(words);
  const isWord =
    crisis !== null && !/\p{L}/u.test(words.slice(Math.max(0, crisis.index - 1), crisis.index));
  if (isWord && !NOT_INSIDE.test(words)) return "crisis";
  if (THANKS.test(words)) return "thanks";
  return FINE.test(words) ? "fine" : undefined;
}

/** What is said to them. */
export const KAZAKH_SMALL_TALK: SmallTalkReplies = {
  thanks: "Оқасы жоқ! Сұрағыңыз болса, жаза беріңіз.",
  fine: "Жақсы. Сұрағыңыз болса, жаза беріңіз.",
  crisis: (emergency) =>
    "Сізге өте ауыр екенін түсінемін. Мен тек бағдарламамын, бұл жерде көмектесе алмаймын, бірақ адамдар көмектесе алады. " +
    `Өтінемін, қазір ${emergency === undefined ? "жергілікті жедел көмек қызметіне" : `${emergency} нөміріне (басқа елде — жергілікті жедел көмек қызметіне)`} қоңырау шалыңыз немесе жақын адамыңызбен сөйлесіңіз.`,
};
