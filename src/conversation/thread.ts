import type { Address } from "../corpus/address.js";
import type { Place } from "./place.js";
import type { Request } from "../requests/request.js";
import type { Reply } from "./reply.js";

/**
 * What is remembered of a conversation from one message to the next, in memory only: what a message may
 * lean on.
 */
export interface Thread {
  /** The last question as it was read; absent when none was asked. */
  readonly question?: string;
  /** The addresses that it was asked of, where it named some of several. */
  readonly named?: readonly Address[] | undefined;
  /** Where the last quotation stands. */
  readonly shown?: Place;
  /** The last request that another topic may take the place of: `and unity?` after a count. */
  readonly request?: Request;
  /** Whether a part of the text was asked for, so that the next one is the part after it. */
  readonly part?: "paragraph" | "sentence";
  /** The buttons of the last reply. */
  readonly buttons: NonNullable<Reply["buttons"]>;
  /** How many sample questions have been suggested. */
  readonly suggested: number;
}

/** What was shown last, from which "more" goes on. */
export function threadOf(reply: Reply, shown: Place, part: NonNullable<Thread["part"]>): Thread {
  return { shown, part, buttons: reply.buttons ?? [], suggested: 0 };
}
