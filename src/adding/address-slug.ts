/** Words that name a kind of address, and what a slug calls it. */
const KINDS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/inaugura|инаугурац|ұлықтау/iu, "inaugural-address"],
  [/state of the (?:union|nation)/iu, "state-of-the-nation"],
  [/farewell|прощальн|қоштасу/iu, "farewell-address"],
  [/budget|бюджет/iu, "budget-speech"],
  [/new year|новогодн|жаңа жыл/iu, "new-year-address"],
  [/statement|заявлени|мәлімдеме/iu, "statement"],
  [/lecture|лекци|дәріс/iu, "lecture"],
  [/sermon|homily|проповед/iu, "sermon"],
  [/remarks/iu, "remarks"],
  [/message|послани|жолдау/iu, "message"],
  [/speech|речь|выступлени|сөз/iu, "speech"],
];

/**
 * The name of an address's folder: its day and what kind of address it is.
 *
 * @param isTaken whether a folder of this name is there already
 *
 * Example: `2009-01-20` and `Inaugural Address` give `2009-01-20-inaugural-address`.
 */
export function proposeSlug(
  date: string,
  title: string,
  isTaken: (slug: string) => boolean,
): string {
  const word = KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? "address";
  const slug = `${date}-${word}`;
  if (!isTaken(slug)) return slug;
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}

export function isSlug(slug: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/u.test(slug);
}
