import type { EndState } from "../../posts/outbox.js";

/** What came of an update, as the metrics name it. */
export type UpdateResult =
  | "handled"
  /** Its number was in the set of processed updates, or another delivery of it is in hand. */
  | "duplicate"
  /** A type that the bot does not know, or fields that make no sense. */
  | "ignored"
  /** Over a rate limit. */
  | "limited"
  /** Telegram refused the reply for a reason that is nobody's fault: blocked, kicked, closed. */
  | "refused"
  /** The reply may or may not have arrived; it is not sent again. */
  | "unknown"
  /** A fault of ours; the user got an apology. */
  | "failed"
  /** Nothing was sent yet; it will be handled once more. */
  | "later"
  /** Later came too often. */
  | "given-up";

/**
 * Port: counts of what the bot does. Labels come from lists of ours, never from users.
 */
export interface Metrics {
  updateHandled(type: string, result: UpdateResult, seconds: number): void;
  apiCalled(method: string, outcome: string, seconds: number): void;
  /** Updates received and not finished. */
  queueLength(updates: number): void;
  abstained(reason: string): void;
  /** A scheduled post has come to an end. */
  postEnded(outcome: EndState): void;
}
