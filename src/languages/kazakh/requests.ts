import type { RequestForms, RequestKind } from "../../words/request-forms.js";
import { citedPart } from "../cited-part.js";
import { createNumberOf } from "../request-numbers.js";
import { ABOUT, SMALL, either, spaced } from "./requests/fragments.js";
import { AMOUNT, GIST } from "./requests/gist.js";
import { BESIDE, BESIDE_PARAGRAPHS } from "./requests/beside.js";
import { PAGES } from "./requests/pages.js";
import { MADE_OF_PARTS, REARRANGING } from "./requests/rearranging.js";
import { BOT_FACT_FORMS } from "./requests/bot-facts.js";
import { COUNTED_SIGNS } from "./requests/counted-signs.js";
import { EXTREMES } from "./requests/extremes.js";
import { PRETENDING, UNSAID } from "./requests/pretending.js";
import { TOPIC_JOINS, TOPIC_QUESTIONS } from "./requests/topics.js";
import { COUNTS } from "./requests/counts.js";
import { MENTIONS } from "./requests/mentions.js";
import { COMPARISONS } from "./requests/comparisons.js";
import { MADE_UP, REFUSALS } from "./requests/refusals.js";
import { ABOUT_FORMS } from "./requests/about.js";
import { TIME_FORMS } from "./requests/times.js";
import { SIGNS } from "./requests/signs.js";
import { SUMMARIES } from "./requests/summaries.js";
import { LISTS } from "./requests/lists.js";

const FORMS: readonly (readonly [RequestKind, RegExp])[] = [
  ...BOT_FACT_FORMS,
  ...UNSAID,
  ...MADE_UP,
  ...REARRANGING,
  ...TIME_FORMS,
  ...PAGES,
  ...BESIDE_PARAGRAPHS,
  ...BESIDE,
  ...PRETENDING,
  ...COUNTS,
  ...MENTIONS,
  ...COMPARISONS,
  ...REFUSALS,
  ...ABOUT_FORMS,
  ...SUMMARIES,
  ...LISTS,
];

const QUESTION =
  "(?:кім(?:дер)?(?:ді|ге|нің|дің|нен|ден|де|мен)?|не(?:ні|нің|ге|ден|мен|де|лер|лерді|ліктен|сі)?|қай|қайда(?:н)?|қайсы(?:сы|ны|лары)?|қашан(?:нан)?|қандай|қалай(?:ша)?|қанша(?:сы|ға|дан|лықты)?|неше(?:у|уі|нші)?)";
const PARTICLE = "(?:ма|ме|ба|бе|па|пе)";
const START = "(?<![\\p{L}\\p{N}-])";
const END = "(?![\\p{L}\\p{N}-])";
const CASE = "(?:ні|ны|ді|ды|ті|ты|ға|қа|ке|ден|дан|тен|тан|нен|нан|нің|ның|дің|дың|тің|тың|еуі)";
const ONES = "бір екі үш төрт бес алты жеті сегіз тоғыз".split(" ");
const FILLER = spaced(
  `^(?:${SMALL}|әрқайсы\\p{L}*|жеке|пен|бен|және|дейін(?:гі)?|бастап|аралығы\\p{L}*|арасы\\p{L}*|азат|ші|шы|нші|ншы|інші|ыншы|ден|дан|тен|тан|нен|нан|ге|ке|ға|қа|ді|ды|ті|ты|ні|ны|дің|дың|тің|тың|нің|ның|немен|не|бастады|бастаған|басталады|аяқтады|аяқтаған|аяқталады|бітірді|сөздің|нөмірі?|номері?|${ABOUT})$`,
);

const NUMBER_OF = createNumberOf(
  ["алғашқы|алғашкы|алгашқы|алгашкы"],
  [...ONES, "он", ...ONES.map((one) => `он-?${one}`), "жиырма"].map((number) =>
    either(`^${number}(?:с?(?:ы|і)?нш(?:ы|і)\\p{L}{0,8}|${CASE})?$`),
  ),
  either("^(?:соңғы|соңында|ақырғы|аяққы|последн)\\p{L}*$"),
);

/** How Kazakh asks for things besides an answer, with its special letters or without them. */
export const KAZAKH_REQUESTS: RequestForms = {
  ...SIGNS,
  forms: FORMS,
  signs: COUNTED_SIGNS,
  extremes: EXTREMES,
  fromEnd:
    /(?<!\p{L})(?:(?:ең )?(?:со[ңн]ынан|а[яй][ғг]ынан|артынан)(?: (?:санаса[қн]|санағанда|бастап|есептегенде))?)(?!\p{L})/iu,
  madeOfParts: MADE_OF_PARTS,
  paragraph: either(
    "^(?!.*(?:мен|пен|бен)$)(?:абзац|азатжол|азат-жол|параграф|бөлім|бөлік|бөліг|тармақ|тармағ|пункт(?=\\p{L})|абз|paragraph|para|abzac|abzats)\\p{L}*$|^жол(?:ды|ы|ын|дың|ының)?$",
  ),
  // "With two sentences" asks for a summary.
  sentence: either(
    "^(?!.*(?:мен|пен|бен)$)(?:сөйлем|сөилем|суйлем|сүйлем|сөйлм|предложени|sentence|soilem|soylem)\\p{L}*$|^(?:с|сөйл|sent|s)$",
  ),
  // Whose forms know how they are mistyped.
  partWords: [],
  cited: citedPart("пен|мен", "п"),
  amount: AMOUNT,
  atLast: /^(?:тек|жай|сонымен|қысқасы|просто|короче)$/u,
  asksWhy: either(`${START}(?:неге|не үшін|неліктен|не себепті|не мақсатпен)${END}`, "iu"),
  purpose: either(
    "^(?:.+\\s)?(?:сабақ|емтихан|баяндама|реферат|курстық|жиналыс|мақала|пост|канал|жұмыс|мектеп|есеп|презентация)\\p{L}*\\s+үшін\\s+",
  ),
  // The verb stands at the end.
  saying: /(?!)/u,
  gist: GIST,
  numberOf: (word) => NUMBER_OF(word.replace(/-(?:ақ|ак|ау)$/u, "")),
  isFiller: (typed) => FILLER.test(typed),
  asks: either(
    `${START}(?:(?!не${END})${QUESTION}|не(?=\\s+(?:айт|де|бол|істе|үшін|бар|жоқ|екен|керек|өзгер|ұсын|уәде|күт|жаса|қыл)|[\\s?!.]*$)|(?<=\\p{L}\\s+)${PARTICLE}(?=[\\s?!.]*$|\\s+(?:екен|еді|ол|өзі))|(?<=\\p{L}\\s+)ше(?=[\\s?!.]*$)|(?:көрсет|салыстыр|тізіп|тауып)\\p{L}*(?=(?:\\s+бер\\p{L}*)?[\\s?!.]*$))${END}`,
  ),
  goesOn: either(
    `^(?:(?:ал|және|сосын|сонда|онда|әрі|сонымен|содан кейін|бірақ|енді|тағы|жарайды|жақсы|ок)[\\s,]+)+|(?:\\s+${ABOUT})?\\s+(?:ше|(?:да|де|та|те)\\s+${PARTICLE})(?=[\\s?!.]*$)`,
    "iu",
  ),
  pronouns: either(
    `${START}(?:оны|оған|одан(?!\\s+(?:кейін|әрі|да|ары|басқа))|онымен|олар(?:ды|ға|дың|дан|да|мен)?|мұны|бұны|бұған|мұның|бұның|соны|соның|соған|осыны|осының|осыған|мынаны|оның(?!\\s+(?:сөз|пікір|ой|айт|көзқарас|аты|үндеу|жас))|(?:бұл|ол|осы|сол)(?=\\s+(?:${ABOUT}|үшін)${END})|(?:бұл|ол)(?=\\s+(?:қайда|қашан|қалай|неге|не үшін)\\s+(?:өт|бол|шығ|баст|құрыл|аш|іск|күш|керек|жұмыс))|онда(?=\\s+(?:кім|не|қанша|қандай))|(?:ол|сол|осы) жер(?:де|ден|ге)|(?<=^\\s*)ішінде|(?<=\\s)(?:ол|бұл)(?=\\s*[?!.]*$))${END}`,
    "giu",
  ),
  demonstratives: either(
    `${START}(?:сол|осы|бұл|мұндай|ондай|сондай)(?=\\s+(?!үндеу|сөз|жолдау|мәтін|жыл|күн|бот|президент|жерде|ел${END})\\p{L})`,
    "iu",
  ),
  topicQuestions: TOPIC_QUESTIONS,
  topicJoins: TOPIC_JOINS,
  or: /\s(?:не|немесе|әлде)\s/u,
  orNot: /(?<!\p{L})әлде жоқ(?: па)?(?!\p{L})/gu,
  versus: "vs",
  heldEnd: /([ыіәөү])\1+$/u,
  verb: either("(?:ыла|іле|йды|йді|ады|еді|ған|ген|қан|кен|ып|іп|мыз|міз|асыз|есіз|асың|есің)$"),
  retelling: /(?!)/u,
  asking: either(
    `(?:${START}|\\s+)(?:(?:${ABOUT}\\s+)?${QUESTION}(?:\\s+(?:айт|дейді|деді|деген|айтыл)\\p{L}*)?|${ABOUT}\\s+(?:айт\\p{L}*|бар)|${PARTICLE}(?=[\\s?!.]*$))${END}`,
    "giu",
  ),
};
