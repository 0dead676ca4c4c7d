const HALF_OF_DAY = /(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m(?:\.|(?!\p{L}))/giu;
const O_CLOCK = /(?<![\d:.])(\d{1,2})\s*o['’]?\s*clock(?!\p{L})/giu;
const AT_HOUR = /(?<!\S)at\s+(\d{1,2})(?=[\s,;]|$)/giu;
const NAMED = /(?<!\S)(noon|midnight)(?!\p{L})/giu;

/**
 * Times of day in an English text brought to the form `H:MM`; the rest stays as it is.
 *
 * @returns the text, and whether it holds something in that form, right or wrong
 *
 * Example: `every day at 9` gives `every day at 9:00`, `Mondays, 6.30 pm` gives `Mondays, 18:30`.
 */
export function spellTimes(text: string): { readonly text: string; readonly hasTime: boolean } {
  const spelt = text
    .replaceAll(NAMED, (name) => (name.toLowerCase() === "noon" ? "12:00" : "0:00"))
    .replaceAll(O_CLOCK, "$1:00")
    .replaceAll(HALF_OF_DAY, (_, hour: string, minutes: string | undefined, half: string) =>
      inHalf(Number(hour), minutes ?? "00", half.toLowerCase() === "p"),
    )
    .replaceAll(AT_HOUR, "at $1:00");
  return { text: spelt, hasTime: /(?<!\S)\d+[:.]\d/u.test(spelt) };
}

/** Twelve in the morning is midnight; an hour above twelve says its half by itself. */
function inHalf(hour: number, minutes: string, afternoon: boolean): string {
  return `${hour > 12 ? hour : (hour % 12) + (afternoon ? 12 : 0)}:${minutes}`;
}
