import type { ClaimCore } from "../../words/understanding.js";
import { foldedPattern, foldLetters } from "./fold-letters.js";
import type { NamedSpeaker } from "../speaker-names.js";
import { patternsOfSpeaker } from "../speaker-names.js";
import { KAZAKH_SUBJECT } from "./naming-words.js";

const END = "(?!\\p{L})";
const QUOTES = "[\"'“”„‟‘’‚‛«»‹›`]";
const SAID =
  "(?:деп|дейді|деді|депті|деген(?:ді|і)?|деген екен|деген еді|деп (?:айтты|айтқан|айтып(?:ты| еді| кетті)?|мәлімдеді|атап өтті|жазды|сендірді|уәде (?:берді|етті)|жариялады|санайды|есептейді))";
const TOLD = "(?:айтты|айтқан|айтып еді|мәлімдеді|деді|дейді|атап өтті|жазды|уәде берді|сендірді)";
const OCCASION =
  "(?:(?:өз |осы |өзінің )?(?:сөзінде|үндеуінде|жолдауында|мәлімдемесінде|халыққа үндеуінде))";
/** Lead-ins and endings are looked for this near the ends, in UTF-16 code units. */
const LONGEST_ENDING = 240;
/** A lead-in that denies is part of the claim: nothing is peeled off then. */
const DENIAL = foldedPattern(
  "(?<!\\p{L})(?:жоқ|емес|ешқашан|жоққа|теріске|\\p{L}+м[ае](?:ді|ған|ген))(?!\\p{L})",
  "iu",
);

/**
 * Recognises what people put around words that they attribute to the speaker: `Тоқаев: …`,
 * `Президенттің айтуынша, …`, `… деді`, `… деген рас па?`, a signature, a link; in whatever letters.
 * A Kazakh sentence names the speaker first and the saying last, so the speaker is peeled off only
 * when a saying was.
 *
 * Example: of `Президент мәжбүрлеу болған жоқ деді ме?` the core is `мәжбүрлеу болған жоқ`.
 */
export function createClaimCore(address: NamedSpeaker): ClaimCore {
  const { title, name, fullName, ofOffice } = patternsOfSpeaker(address, KAZAKH_SUBJECT);
  const polite = `(?:${title}|мырза)`;
  const named = `(?:(?:${polite}\\s+)?${fullName}|(?:${ofOffice}\\s+)*${polite})`;
  // Says that something is doubted, behind a saying.
  const doubt = `(?:[\\s,]+(?:ме|ма|бе|ба|пе|па|еді|ғой|екен|рас|шын|өтірік|осылай|солай|дұрыс|ол|сол|осы|${title}|${name}))*`;
  const who = `(?:${named}|ол)${END}`;
  const before = [
    `(?:өтінемін,?\\s+)?(?:тексер(?:ші|іңіз|іңізші)?|дәйексөз(?:ді тексер(?:ші|іңіз)?)?|рас\\s*па|шын\\s*ба|бұл рас па|рас па,? өтірік пе)\\s*[:?—–-]`,
    `(?:оның|(?:${named})(?:ның|нің|дың|дің|тың|тің))\\s+(?:айтуынша|сөзінше|пікірінше|айтуы бойынша)\\s*[,:]?`,
    `${who}(?:\\s*,?\\s+${OCCASION})?(?:\\s+(?:былай|осылай|мынаны))?(?:\\s+${TOLD}${END})?\\s*(?:[:—–]|(?=${QUOTES}))`,
    `${OCCASION}\\s*,?\\s+(?=${who})`,
  ].map((form) => foldedPattern(`^[\\s.,…]*${QUOTES}?(?:${form})\\s*`, "iu"));
  const subject = foldedPattern(`^[\\s.,…]*${who}(?:\\s*,?\\s+${OCCASION})?\\s*,?\\s+`, "iu");
  const saying = foldedPattern(
    `[,.!?]?${QUOTES}*\\s*[,—–-]?\\s+${SAID}${END}(?:\\s+${who})?${doubt}(?:\\s+(?:па|ба|пе))?[\\s?.!"”»]*$`,
    "iu",
  );
  const after = [
    `\\s*https?://\\S+`,
    `[\\s,.!?]*${QUOTES}*\\s*(?:[—–]|\\s-|\\(|©)\\s*${named}(?:[\\s,]+\\d[\\p{L}\\d\\s.,/-]{0,24})?\\)?`,
    `[?!.,]${QUOTES}*\\s*(?:(?:бұл |осы )?(?:рас|шын|дұрыс|солай)\\s*(?:па|ба|ма)|(?:(?:ол|${title}) )?(?:осылай|солай|мұны|бұны) айт(?:ты|қан) ма)(?=\\s*\\?)`,
  ].map((form) => foldedPattern(`(?:${form})[\\s?.!"”»]*$`, "iu"));

  return (claim) => {
    const text = foldLetters(claim);
    let end = claim.length;
    let wasSaid = false;
    for (;;) {
      const from = Math.max(0, end - LONGEST_ENDING);
      const rest = text.slice(from, end);
      const said = saying.exec(rest);
      const tail = said ?? after.map((form) => form.exec(rest)).find((match) => match !== null);
      if (!tail || tail.index + from === end) break;
      wasSaid ||= said !== null;
      end = from + tail.index;
    }
    let start = 0;
    for (;;) {
      const rest = text.slice(start, Math.min(end, start + LONGEST_ENDING));
      const leads = wasSaid ? [...before, subject] : before;
      const lead = leads.map((form) => form.exec(rest)?.[0]).find((one) => one !== undefined);
      if (lead === undefined || lead === "" || DENIAL.test(lead)) break;
      start += lead.length;
    }
    // Somebody who only wrote a lead-in is taken at their word.
    return /\p{L}/u.test(claim.slice(start, end))
      ? { start, end }
      : { start: 0, end: claim.length };
  };
}
