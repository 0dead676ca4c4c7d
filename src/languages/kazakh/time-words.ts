/** Days of the week, Monday first. */
export const DAYS: readonly string[] = [
  "дүйсенбі",
  "сейсенбі",
  "сәрсенбі",
  "бейсенбі",
  "жұма",
  "сенбі",
  "жексенбі",
];

/** What is typed instead of a letter where the keyboard lacks it; for `і` also the Latin one. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ә: "а", і: "и", ң: "н", ғ: "г", ү: "у", ұ: "у", қ: "к", ө: "о", һ: "х" },
};

/**
 * A text in small letters without their marks.
 *
 * Example: `Күн`, `күн` and `кун` give `кун`.
 */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/(?<=[а-яәіңғүұқөһ])i|i(?=[а-яәіңғүұқөһ])/gu, "и")
    .replaceAll(/[әіңғүұқөһ]/gu, (letter) => PLAIN[letter] ?? letter);
}

/**
 * A pattern that finds words with their marks and without.
 *
 * Example: of `күн` it is `к[үу]н`.
 */
export function loosely(pattern: string): string {
  return pattern.replaceAll(/[әіңғүұқөһ]/gu, (letter) => `[${letter}${PLAIN[letter] ?? ""}]`);
}

const PART_OF_DAY = "таңғы|таңертең(?:гі)?|түскі|түстен кейін(?:гі)?|кешкі|кешке|түнгі|түнде";
const ENDING = "-?(?:да|де|та|те|ға|ге|қа|ке)";
const CLOCK = new RegExp(
  loosely(
    `(?<!\\S)((?:(?:сағат|${PART_OF_DAY})\\s+)*)(\\d{1,2})(?:[:.](\\d{2}))?` +
      `(\\s+жарым(?:да)?|${ENDING})?(?=[\\s,;.]|$)`,
  ),
  "giu",
);
const NAMED = new RegExp(loosely("(?<!\\S)(?:түсте|түн ортасында)(?!\\p{L})"), "giu");

/**
 * Times of day in a Kazakh text brought to the form `H:MM`; the rest stays as it is, a bare number
 * too.
 *
 * Example: `сағат 9-да` gives `9:00`, `кешкі 6 жарымда` gives `18:30`.
 */
export function spellTimes(text: string): string {
  return text
    .replaceAll(NAMED, (name) => (/ /u.test(name) ? "0:00" : "12:00"))
    .replaceAll(
      CLOCK,
      (all, lead: string, hour: string, minutes: string | undefined, after: string | undefined) => {
        if (lead === "" && minutes === undefined && after === undefined) return all;
        const half = after !== undefined && /жарым/iu.test(after);
        return `${inPart(hour, plainLetters(lead))}:${minutes ?? (half ? "30" : "00")}`;
      },
    );
}

/** The hour on a clock of 24; one above twelve says its half of the day by itself. */
function inPart(written: string, part: string): string {
  const hour = Number(written);
  if (hour === 0 || hour > 12) return written;
  if (/кешк/u.test(part)) return `${hour === 12 ? 0 : hour + 12}`;
  if (/тунги|тунде/u.test(part)) return `${hour === 12 ? 0 : hour < 6 ? hour : hour + 12}`;
  if (/туск|тустен/u.test(part)) return `${hour < 6 ? hour + 12 : hour}`;
  return written;
}
