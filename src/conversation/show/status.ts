import type { Messages } from "../messages.js";
import { plain } from "../reply.js";
import type { Reply } from "../reply.js";

/** What failed: kinds by their names in the metrics, and how often each. */
type ErrorCounts = Readonly<Record<string, number>>;

/** How the bot fares, for the people who run it. */
export interface Status {
  readonly version: string;
  readonly uptimeMs: number;
  /** Updates that are in hand beside the one that asks. */
  readonly waiting: number;
  /** Since an update before was finished; undefined when there was none since the start. */
  readonly sinceUpdateMs: number | undefined;
  readonly errors: Readonly<Record<"updates" | "calls" | "posts", ErrorCounts>>;
}

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000],
] as const;

/** Version, uptime, queue, last update, and errors by kind, the most frequent first. */
export function showStatus(
  { locale, operator }: Messages,
  { version, uptimeMs, waiting, sinceUpdateMs, errors }: Status,
): Reply {
  const kinds = (["updates", "calls", "posts"] as const).flatMap((source) => {
    const counts = Object.entries(errors[source]).sort(
      ([a, m], [b, n]) => n - m || (a < b ? -1 : 1),
    );
    const listed = counts.map(([kind, count]) => `${kind} ${count}`).join(", ");
    return listed === "" ? [] : [`${operator.errorSources[source]}: ${listed}`];
  });
  return plain(
    [
      operator.status({
        version,
        uptime: showDuration(locale, uptimeMs),
        waiting,
        sinceUpdate: sinceUpdateMs === undefined ? undefined : showDuration(locale, sinceUpdateMs),
      }),
      ...(kinds.length === 0 ? [operator.noErrors] : [operator.errorsLead, ...kinds]),
    ].join("\n"),
  );
}

/**
 * A duration in its two largest units, by the words of a language.
 *
 * Example: `"en-GB", 93_784_000` is `1 day 2 hours`; `"en-GB", 400` is `0 seconds`
 */
export function showDuration(locale: string, durationMs: number): string {
  const first = UNITS.findIndex(([, ms]) => durationMs >= ms);
  const shown = first === -1 ? UNITS.slice(-1) : UNITS.slice(first, first + 2);
  let rest = Math.max(0, durationMs);
  const parts: string[] = [];
  for (const [unit, ms] of shown) {
    const count = Math.floor(rest / ms);
    rest -= count * ms;
    if (count > 0 || parts.length === 0)
      parts.push(
        new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count),
      );
  }
  return parts.join(" ");
}
