/** An hour with what makes it a time of day: a preposition, minutes, `часов`, a part of the day. */
const TIME =
  /(?<!\S)(во?\s+)?(\d{1,2})(?:[:.-](\d{2}))?(?![:.-]?\d|\/)(\s*ч(?:ас(?:а|ов)?)?\.?(?!\p{L}))?(?:\s*(утра|дня|вечера|ночи)(?!\p{L}))?(?![\p{L}\d-]|\s+предложени)/giu;
const NAMED = /(?<!\S)(полдень|полночь)(?!\p{L})/giu;
/** One o’clock is said without its number. */
const ONE = /(?<!\S)час(?=\s+(?:дня|ночи)(?!\p{L}))/giu;

/**
 * Times of day in a Russian text brought to the form `H:MM`; the rest stays as it is.
 *
 * Example: `в 9 утра` gives `9:00`, `по средам в 6.30 вечера` gives `по средам 18:30`.
 */
export function spellRussianTimes(text: string): string {
  return text
    .replaceAll(NAMED, (name) => (name.toLowerCase() === "полдень" ? "12:00" : "0:00"))
    .replaceAll(ONE, "1")
    .replaceAll(
      TIME,
      (
        said: string,
        at: string | undefined,
        hour: string,
        minutes: string | undefined,
        clock: string | undefined,
        part: string | undefined,
      ) =>
        (at ?? minutes ?? clock ?? part) === undefined
          ? said
          : `${part === undefined ? hour : inPart(Number(hour), part.toLowerCase())}:${minutes ?? "00"}`,
    );
}

/**
 * The hour of 24; an hour above twelve says its half by itself.
 *
 * Example: `6, "вечера"` gives 18; `12, "ночи"` gives 0
 */
function inPart(hour: number, part: string): number {
  if (hour > 12) return hour;
  if (hour % 12 === 0) return part === "дня" ? 12 : 0;
  // At night one speaks of one to five and of ten and eleven, by day of one to five and of eleven.
  const isLate =
    part === "вечера" || (part === "дня" && hour < 9) || (part === "ночи" && hour >= 9);
  return isLate ? hour + 12 : hour;
}
