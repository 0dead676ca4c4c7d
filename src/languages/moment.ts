/**
 * A day and a time of day, as a line of text has room for.
 *
 * @param zone time zone, such as `Europe/Berlin`
 *
 * Example: `0, "UTC", "en-GB"` gives `Thu 1 Jan, 00:00`.
 */
export function tellMoment(epochMs: number, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(epochMs);
}
