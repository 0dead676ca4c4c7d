const rules = new Intl.PluralRules("en");

/**
 * A count with its noun.
 *
 * Example: `1, "record"` gives `1 record`; `3, "record"` gives `3 records`
 */
export function counted(count: number, noun: string): string {
  return `${count} ${rules.select(count) === "one" ? noun : `${noun}s`}`;
}
