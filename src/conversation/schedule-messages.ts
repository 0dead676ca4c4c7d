import type { Weekday } from "../posts/cadence.js";
import type { Content, PauseReason } from "../posts/subscription.js";
import type { AddressFacts } from "./messages.js";
import type { ScheduleProblem } from "../languages/english/schedule-words.js";

/** Words around the quotations of a post. */
export interface PostWords {
  readonly summary: (facts: AddressFacts, count: number, topic: string | undefined) => string;
  readonly quote: string;
  readonly part: (facts: AddressFacts, number: number, of: number) => string;
  /** Label of the button under a post that opens its place in the private chat. */
  readonly open: string;
}

/** Why posts cannot be set up or sent. */
export type RightsProblem =
  | "bot-not-in-chat"
  | "bot-may-not-post"
  | "owner-not-admin"
  | "owner-may-not-post"
  | "members-hidden"
  | "unknown";

/** What the owner of posts is told of one of them; `when` is its local time in words. */
export type PostTrouble =
  | { readonly kind: "failed" | "skipped"; readonly reason: string }
  | { readonly kind: "unknown" }
  /** Of a post in several messages only the first ones are known to have arrived. */
  | { readonly kind: "partly"; readonly sent: number; readonly of: number }
  | { readonly kind: "paused"; readonly reason: string }
  | { readonly kind: "series-finished" };

/** Words of setting posts up. */
export interface ScheduleWords {
  /** What can be written after the command. */
  readonly usage: string;
  readonly problem: (problem: ScheduleProblem) => string;
  readonly content: (content: Content) => string;
  readonly cadence: (time: string, zone: string, weekday: Weekday | undefined) => string;
  /** One line of a list. `next` is a time in words, absent while paused. */
  readonly line: (line: {
    readonly number: number;
    readonly what: string;
    readonly when: string;
    readonly where: string | undefined;
    readonly silent: boolean;
    readonly next: string | undefined;
    readonly pausedFor: PauseReason | undefined;
  }) => string;
  readonly listLead: (title: string | undefined) => string;
  readonly none: (title: string | undefined) => string;
  readonly added: string;
  readonly changed: Readonly<Record<"paused" | "resumed" | "removed", string>>;
  readonly gone: string;
  readonly tooMany: (most: number) => string;
  readonly adminsOnly: string;
  /** Under the command of an anonymous administrator. */
  readonly confirm: string;
  readonly commandGone: string;
  readonly privateLead: string;
  readonly offer: (title: string | undefined) => string;
  readonly inChannel: string;
  readonly rights: (problem: RightsProblem) => string;
  /** Telegram does not answer just now. */
  readonly later: string;
  readonly dismissed: (title: string) => string;
  readonly trouble: (trouble: PostTrouble, when: string) => string;
  /** `title` is absent for the private chat in which it is said. */
  readonly troubleLead: (title: string | undefined, what: string) => string;
  readonly unnamedChat: string;
  readonly buttons: {
    readonly chooseChannel: string;
    readonly confirm: string;
    readonly setUp: string;
    readonly pause: (number: number) => string;
    readonly resume: (number: number) => string;
    readonly remove: (number: number) => string;
    readonly quote: string;
    readonly summary: string;
    readonly series: string;
  };
}
