import type { Slot } from "../../posts/cadence.js";
import type { Notice, OutboxRow } from "../../posts/outbox.js";
import type { Subscription } from "../../posts/subscription.js";
import type { Messages } from "../messages.js";
import type { PostTrouble } from "../schedule-messages.js";

/** A subscription as a list shows it. */
export interface ListedSubscription {
  readonly subscription: Subscription;
  /** Name of its chat, where the list is not about one chat only. */
  readonly where?: string;
  /** Its next slot, unless it is paused. */
  readonly next?: Slot;
}

/** Subscriptions, a numbered line each; `title` names the chat that they are of. */
export function showSubscriptions(
  { language, schedule }: Messages,
  listed: readonly ListedSubscription[],
  title?: string,
): string {
  if (listed.length === 0) return schedule.none(title);
  const lines = listed.map(({ subscription, where, next }, i) => {
    const { cadence, content, pausedFor, silent } = subscription;
    return schedule.line({
      number: i + 1,
      what: schedule.content(content),
      when: schedule.cadence(cadence.time, cadence.zone, cadence.weekday),
      where,
      silent,
      next: next && showMoment(language, next.dueAt, cadence.zone),
      pausedFor,
    });
  });
  return [schedule.listLead(title), ...lines].join("\n");
}

/** What the owner is told of posts of one subscription; `title` names its chat. */
export function showNotices(
  { language, schedule }: Messages,
  subscription: Subscription,
  notices: readonly { readonly notice: Notice; readonly row: OutboxRow }[],
  title: string | undefined,
): string {
  const lines = notices.map(({ notice, row }) =>
    schedule.trouble(
      troubleOf(notice, row.reason ?? ""),
      showMoment(language, row.dueAt, subscription.cadence.zone),
    ),
  );
  return [schedule.troubleLead(title, schedule.content(subscription.content)), ...lines].join("\n");
}

const PARTLY = /^partly-(\d+)-of-(\d+)$/u;

/** The reason of a post of which only the first `sent` messages are known to have arrived. */
export function partlySent(sent: number, of: number): string {
  return `partly-${sent}-of-${of}`;
}

function troubleOf(notice: Notice, reason: string): PostTrouble {
  switch (notice) {
    case "failed":
    case "skipped":
      return { kind: notice, reason };
    case "unknown": {
      const partly = PARTLY.exec(reason);
      return partly
        ? { kind: "partly", sent: Number(partly[1]), of: Number(partly[2]) }
        : { kind: "unknown" };
    }
    case "paused":
      return { kind: "paused", reason };
    case "series-finished":
      return { kind: "series-finished" };
  }
}

/** A moment in words, as clocks of the zone show it. Example: `Sun 29 Mar, 09:00`. */
function showMoment(language: string, moment: number, zone: string): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(moment);
}
