/** When a chat has its post: every day or once a week at a local time. */
export interface Cadence {
  /** Local time of day, `HH:MM` from 00:00 to 23:59. */
  readonly time: string;
  /** IANA time zone, for example `Europe/Berlin`. */
  readonly zone: string;
  /** ISO 8601 day of the week, 1 Monday to 7 Sunday; daily when absent. */
  readonly weekday?: Weekday;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One time at which a post is due. */
export interface Slot {
  /**
   * The local time wished for, `2026-03-29T02:30`, in the cadence's zone: the slot's identity,
   * whatever the clock does. A daily cadence has one a day, also on a day on which that time does
   * not exist or comes twice.
   */
  readonly label: string;
  /** Milliseconds of the epoch at which it is due. */
  readonly dueAt: number;
}

/**
 * Port: the first slot of a cadence that is due after a moment. A local time that does not exist
 * that day (clocks go forward) is due at the next moment that does; one that comes twice is due at
 * the first.
 *
 * @param after milliseconds of the epoch
 * @throws AppError BAD_INPUT when the cadence is malformed or its zone unknown
 */
export type NextSlot = (cadence: Cadence, after: number) => Slot;

/** The slots due after `after` and up to and including `until`, in order. */
export function slotsBetween(
  nextSlot: NextSlot,
  cadence: Cadence,
  after: number,
  until: number,
): Slot[] {
  const slots: Slot[] = [];
  for (let from = after; from < until;) {
    const slot = nextSlot(cadence, from);
    if (slot.dueAt > until) break;
    slots.push(slot);
    from = slot.dueAt;
  }
  return slots;
}
