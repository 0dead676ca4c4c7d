import type { Cadence } from "../../posts/cadence.js";
import type { Content, PauseReason } from "../../posts/post.js";
import type { WishProblem } from "../../posts/post-wish.js";
import type { AddressFacts } from "../address-facts.js";

/** Why posts cannot be set up or sent. */
export type RightsProblem =
  | "bot-not-in-chat"
  | "bot-may-not-post"
  | "owner-not-admin"
  | "owner-may-not-post"
  | "members-hidden"
  | "unknown";

/** What the owner of a post is told of one of its slots. */
export type PostTrouble =
  | { readonly kind: "failed" | "skipped"; readonly reason: string }
  | { readonly kind: "unknown" }
  /** Of several messages only the first ones are known to have arrived. */
  | { readonly kind: "partly"; readonly sent: number; readonly of: number }
  | { readonly kind: "paused"; readonly reason: string }
  | { readonly kind: "series-finished" };

/** Words of posts: those around their quotations, and those of setting them up. */
export interface PostWords {
  readonly summaryLead: (facts: AddressFacts, count: number, topic: string | undefined) => string;
  readonly quoteLead: string;
  readonly partLead: (facts: AddressFacts, number: number, of: number) => string;
  /**
   * What can be written after the command.
   *
   * @param zone the time zone that is meant when none is written
   */
  readonly usage: (zone: string) => string;
  /** How to name another address than the newest: by its day, such as `2022-06-06`. */
  readonly otherAddress: (days: readonly string[]) => string;
  readonly problem: (problem: WishProblem) => string;
  readonly content: (content: Content) => string;
  readonly cadence: (cadence: Cadence) => string;
  /** A moment as the clocks of a zone show it, for example `Sun 29 Mar, 09:00`. */
  readonly moment: (epochMs: number, zone: string) => string;
  /** One line of a list. `next` is a moment in words, absent while paused. */
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
  readonly changed: Readonly<Record<"pause" | "resume" | "remove", string>>;
  readonly gone: string;
  /** To an owner whose post the people who run the bot have paused. */
  readonly pausedByOperator: string;
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
  /** `when` is the slot's moment in words. */
  readonly trouble: (trouble: PostTrouble, when: string) => string;
  /** `title` is absent for the private chat in which it is said. */
  readonly troubleLead: (title: string | undefined, what: string) => string;
  readonly unnamedChat: string;
  readonly buttons: {
    /** Under a post: opens its place in the private chat. */
    readonly open: string;
    readonly chooseChannel: string;
    readonly confirm: string;
    readonly setUp: string;
    readonly pause: (number: number) => string;
    readonly resume: (number: number) => string;
    readonly remove: (number: number) => string;
    /** Sets this up with a tap. */
    readonly preset: (content: Content, cadence: Cadence) => string;
  };
}
