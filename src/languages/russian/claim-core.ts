import type { ClaimCore } from "../../words/understanding.js";
import { RUN_OF_MARKS, RUN_OF_SPACES } from "../runs-of-marks.js";
import type { NamedSpeaker } from "../speaker-names.js";
import { patternsOfSpeaker } from "../speaker-names.js";
import { RUSSIAN_NAMING } from "./naming-words.js";

const END = "(?!\\p{L})";
const START = "(?<!\\p{L})";
const SAID =
  "(?:говори[лт]|сказал|говаривал|заяви[лт]|заявляет|заявлял|отмети[лт]|отмечал|отмечает|пообещал|обещал|обещает|подчеркнул|подчёркивал|подчеркивал|добавил|утверждал|утверждает|написал|объявил|уверял|заверил|напомнил|признал|считает|упомянул)а?";
const SURELY =
  "(?:же|ведь|вроде|кажется|точно|также|тоже|правда|действительно|реально|прямо|лично|ещё|еще|вчера|сегодня|так и|якобы|как-то)";
const OCCASION =
  "(?:(?:в|во время|на) (?:своей |своём |своем |этой |этом |его )?(?:речи|обращении|выступлении|послании|заявлении))";
const WHOM = "(?:нам|всем|людям|народу|гражданам|стране)";
const QUOTES = "[\"'“”„‟‘’‚‛«»‹›`]";
const POLITE = "(?:господин|товарищ)[ау]?";

/** Lead-ins and endings are looked for this near the ends, in UTF-16 code units. */
const LONGEST_ENDING = 240;
/** A lead-in that denies is part of the claim: nothing is peeled off then. */
const DENIAL = new RegExp(
  `${START}(?:не|ни|нет|никогда|отрицал\\p{L}?|отрицает|опроверг\\p{L}*|ложь|врёт|врет|фейк)${END}(?!,? ?правда)`,
  "iu",
);

/**
 * Recognises what people put around words that they attribute to the speaker: `Он сказал, что …`,
 * `Правда ли, что …`, `По словам президента, …`, `… — сказал Токаев`, a signature, a link. Only
 * words of these fixed forms are peeled off, never one that could belong to the claim.
 *
 * Example: of `Правда ли, что президент обещал, что пенсии вырастут?` the core is `пенсии вырастут?`.
 */
export function createClaimCore(address: NamedSpeaker): ClaimCore {
  const { title, fullName, ofOffice } = patternsOfSpeaker(address, RUSSIAN_NAMING);
  const named = `(?:(?:(?:${title}|${POLITE})\\s+)?${fullName}|(?:${title}|${POLITE})(?:\\s+(?:${ofOffice}|страны))*)`;
  const who = `(?:${named}|он|она)${END}`;
  const said = `(?:${SURELY}\\s+)*${SAID}${END}`;
  const that = `(?:\\s*,?\\s*(?:о\\s+том\\s*,?\\s*)?(?:что|будто|якобы)${END}\\s*[:,]?|\\s*:|\\s*,?\\s*(?=${QUOTES}))`;
  const aside = `(?:\\s*,?\\s+(?:${OCCASION}|${WHOM}|${ofOffice}))*`;
  const before = [
    `(?:пожалуйста,?\\s+)?(?:проверь(?:те)?|проверить|проверка|цитата|утверждение|правда или нет|правда|это правда|верно ли|фейк или нет)(?:\\s+(?:пожалуйста|цитату|слова))?\\s*[:?—–-]`,
    `(?:а\\s+)?(?:правда|верно|действительно|это правда|так)(?:\\s+ли)?(?:\\s+то)?\\s*,?\\s*что${END}`,
    `по\\s+(?:его\\s+словам|словам\\s+${named}|мнению\\s+${named})\\s*[,:]?`,
    `как\\s+(?:${said}\\s+${who}|${who}\\s+${said})${aside}\\s*[,:]`,
    `${OCCASION}\\s*,?\\s+(?=(?:${who}|${SAID}))`,
    `${who}\\s*(?::|[—–]|(?=${QUOTES}))`,
    `(?:а\\s+)?${who}${aside}\\s+${said}${aside}${that}`,
    `(?:а\\s+)?(?:неужели\\s+|разве\\s+)?${said}(?:\\s+ли)?\\s+${who}${aside}${that}`,
  ].map((form) => new RegExp(`^[\\s.,…]*${QUOTES}?(?:${form})\\s*`, "iu"));
  const after = [
    `${RUN_OF_SPACES}\\s*https?://\\S+`,
    `${RUN_OF_SPACES}\\s*[,.!?]?${QUOTES}*\\s*[,—–-]?\\s+(?:${said}\\s+${who}|${who}\\s+${said})`,
    `${RUN_OF_MARKS}[\\s,.!?]*${QUOTES}*\\s*(?:[—–]|\\s-|\\(|©)\\s*${named}(?:[\\s,]+\\d[\\p{L}\\d\\s.,/-]{0,24})?\\)?`,
    `${RUN_OF_SPACES}[?!.,]?${QUOTES}*\\s*(?<=[?!.,"»”\\s])(?:это правда|правда(?: было)?(?: такое)?|верно|неужели[^?]{0,40}|так ли это|это так|он (?:так|это) (?:сказал|говорил)|(?:говорил|сказал) (?:ли )?он (?:так|это|такое)|было такое|правда же|да)(?=\\s*\\?)`,
  ].map((form) => new RegExp(`(?:${form})[\\s?.!"”»]*$`, "iu"));

  return (claim) => {
    let start = 0;
    for (;;) {
      const rest = claim.slice(start, start + LONGEST_ENDING);
      const lead = before.map((form) => form.exec(rest)?.[0]).find((one) => one !== undefined);
      if (lead === undefined || lead === "" || DENIAL.test(lead.replace("или нет", ""))) break;
      start += lead.length;
    }
    let end = claim.length;
    for (;;) {
      const from = Math.max(start, end - LONGEST_ENDING);
      const rest = claim.slice(from, end);
      const tail = after.map((form) => form.exec(rest)).find((match) => match !== null);
      if (!tail || tail.index + from === end) break;
      end = from + tail.index;
    }
    // Somebody who only wrote a lead-in is taken at their word.
    return /\p{L}/u.test(claim.slice(start, end))
      ? { start, end }
      : { start: 0, end: claim.length };
  };
}
