import { rememberStems } from "../../words/remember-stems.js";
import { foldLetters } from "./fold-letters.js";

const list = (text: string): readonly string[] =>
  [...new Set(foldLetters(text).split(/\s+/u))].sort((a, b) => b.length - a.length);

/**
 * Endings by class, after the tables of personal, verb, case, possessive and plural endings in
 * Muhamedowa, "Kazakh: A Comprehensive Grammar" (2016), and Wikipedia, "Kazakh language". Harmony of
 * vowels and likening of consonants give each in two to six spellings.
 */
const PERSON = list(
  "мын мін бын бін пын пін сың сің сыз сіз мыз міз быз біз пыз піз ңыз ңіз шы ші",
);
const TENSE = list(
  `ды ді ты ті дым дім тым тім дық дік тық тік ады еді йды йді амын емін амыз еміз
  асың есің асыз есіз ған ген қан кен ғаны гені қаны кені ғанда генде қанда кенде ғандар гендер
  қандар кендер атын етін йтын йтін са се сақ сек ып іп мақ мек бақ бек пақ пек у уы уі уды уді уға
  уге удың удің улар улер уда уде удан уден ғалы гелі қалы келі сын сін айын ейін айық ейік ушы уші
  майды мейді байды бейді пайды пейді маған меген баған беген паған пеген мады меді бады беді пады педі
  май мей бай бей пай пей мау меу пау пеу мауы меуі пауы пеуі`,
);
/** Voice and denial; they stand before an ending of tense only. */
const VOICE = list("ма ме ба бе па пе ыл іл ын ін дыр дір тыр тір ғыз гіз қыз кіз");
const CASE = list(
  `ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті нда нде да де та те ндағы ндегі дағы
  дегі тағы тегі нан нен дан ден тан тен мен бен пен ына іне ынан інен ында інде ындағы індегі ын ін
  ының інің сына сіне сынан сінен сында сінде сын сін сының сінің нікі дікі тікі дай дей тай тей ша ше`,
);
const POSSESSIVE = list("ы і сы сі ым ім ың ің ыңыз іңіз ымыз іміз мыз міз ңыз ңіз");
const PLURAL = list("лар лер дар дер тар тер");
const WORD_FORMING = list("лық лік дық дік тық тік лы лі сыз сіз шы ші");

/** Fewest letters of a root, and of one before an ending that forms another word. */
const SHORTEST_ROOT = 3;
const SHORTEST_BASE = 4;
/** Common roots of two letters. */
const SHORT_ROOTS = new Set(
  list("ел ер ай үй іс от су ат ой өз ту ит оқ үн ән ас ет де же ал өт өл ек аш ас ар жо"),
);

/** Roots that lose a vowel before an ending. */
const CONTRACTED = new Map([
  ["халк", "халык"],
  ["орн", "орын"],
  ["ерк", "ерик"],
  ["кулк", "кулык"],
]);

/** Letters after which an ending begins with т, к or п; loan words end in б, в, г and д too. */
const HARD = /[птксшчфхцщбвгд]$/u;
const ALWAYS_HARD = /[птксшчфхцщ]$/u;
const NASAL = /[мн]$/u;
/** `у` is a vowel in some words and a consonant in others. */
const VOWEL = /[аеиоуыюяэ]$/u;
const CONSONANT = /[^аеиоыюяэ]$/u;

/** Whether an ending can stand after a root, by its first letter. */
function fits(root: string, ending: string): boolean {
  switch (ending.slice(0, 1)) {
    case "т":
    case "к":
    case "п":
      return HARD.test(root);
    case "д":
    case "г":
      return !ALWAYS_HARD.test(root);
    case "л":
      return !HARD.test(root) && !NASAL.test(root) && !/[жз]$/u.test(root);
    case "н":
      return VOWEL.test(root) || NASAL.test(root);
    case "й":
      return VOWEL.test(root);
    case "ы":
    case "и":
    case "а":
    case "е":
      return CONSONANT.test(root);
    case "с":
      // Of "жұмысы" the root is "жұмыс", of "басшысы" it is "басшы".
      return !/^с[ыи](?!з)/u.test(ending) || /(?:[аеоуюяэ]|[шкг][ыи])$/u.test(root);
    default:
      return true;
  }
}

function takeOff(word: string, endings: readonly string[], shortest = SHORTEST_ROOT): string {
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const root = word.slice(0, -ending.length);
    // "Білім" is a word of its own, not "my knowing".
    const least = /^[ыи]м$/u.test(ending) ? SHORTEST_BASE : shortest;
    const isLong = root.length >= least || (least < SHORTEST_BASE && SHORT_ROOTS.has(root));
    if (!isLong || !fits(root, ending) || !/[аеиоуыюяэ]/u.test(root)) continue;
    // A vowel softens the consonant before it: мектеп, мектебі; байлық, байлығы.
    return /^[ыиу]/u.test(ending) ? root.replace(/б$/u, "п").replace(/г$/u, "к") : root;
  }
  return word;
}

function takeOffOnce(word: string): string {
  const person = takeOff(word, PERSON);
  let root = takeOff(person, TENSE);
  if (root !== person) root = takeOff(takeOff(root, VOICE), VOICE);
  for (const endings of [CASE, POSSESSIVE, PLURAL]) root = takeOff(root, endings);
  root = takeOff(root, WORD_FORMING, SHORTEST_BASE);
  return CONTRACTED.get(root) ?? root;
}

/**
 * The stem of a lower-case Kazakh word, without special letters: its endings are taken off, class by
 * class, while any fits. It knows no list of roots and takes too much now and then, which does
 * little harm while both sides are stemmed alike.
 *
 * Example: `мектептерімізде` and `мектебі` become `мектеп`.
 */
export const kazakhStem = rememberStems((word) => {
  let stem = foldLetters(word);
  for (;;) {
    const shorter = takeOffOnce(stem);
    if (shorter === stem) return stem;
    stem = shorter;
  }
});
