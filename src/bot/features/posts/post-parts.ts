import type { Messages } from "../../../conversation/messages.js";
import type { NextSlot } from "../../../posts/cadence.js";
import type { WishReading } from "../../../posts/post-wish.js";
import { zoneOf } from "../../../posts/post-wish.js";
import type { FeatureParts } from "../feature.js";

/** What setting posts up works with. */
export interface PostParts extends FeatureParts {
  readonly nextSlot: NextSlot;
}

/** The time zone that is meant when none is named: that of the address which posts are about. */
export function usualZone({ corpus }: Pick<PostParts, "corpus">): string {
  return zoneOf(corpus.addresses[0]?.address ?? {});
}

/** Reads the words after `/schedule` in the language of the chat. */
export function readWish(parts: PostParts, { language }: Messages, words: string): WishReading {
  return parts.languages.wishReaderOf(language)(words, usualZone(parts));
}
