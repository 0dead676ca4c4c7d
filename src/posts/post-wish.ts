import type { Address } from "../corpus/address.js";
import type { Cadence } from "./cadence.js";
import type { Post } from "./post.js";

/** What somebody wants to be posted, and when. */
export type PostWish = Pick<Post, "cadence" | "content" | "silent">;

/** Why words say no wish; `word` is the one that stands in the way. */
export type WishProblem =
  | {
      readonly what: "unknown-word" | "bad-time" | "bad-zone" | "bad-count" | "said-twice";
      readonly word: string;
    }
  /** When is understood, what is not said. */
  | { readonly what: "no-content"; readonly cadence: Cadence }
  /** `topic-not-last`: the time seems to stand among the words of the topic. */
  | { readonly what: "no-time" | "no-day" | "no-topic" | "topic-not-last" };

export type WishReading =
  | { readonly kind: "nothing" }
  | { readonly kind: "wish"; readonly wish: PostWish }
  | { readonly kind: "misread"; readonly problem: WishProblem };

/**
 * Port: reads what a person writes after `/schedule`, in one language.
 *
 * @param zone IANA time zone that is meant when the words name none
 */
export type ReadPostWish = (words: string, zone: string) => WishReading;

/** The time zone of posts about an address, unless their owner names another. */
export function zoneOf({ zone = "UTC" }: Pick<Address, "zone">): string {
  return zone;
}
