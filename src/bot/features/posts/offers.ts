/** An offer made is an offer known for so long. */
const KNOWN_MS = 20_000;

/** Which offers were made a moment ago: the picker and a new right tell of one channel twice. */
export interface Offers {
  /**
   * Whether the person has had an offer for the chat just now, as of another update; it counts once.
   * When not, it counts as made.
   */
  isMade(userId: number, chatId: number): boolean;
}

/** Offers in memory: after a restart one may be made twice, which does no harm. */
export function createOffers(now: () => number): Offers {
  const madeAt = new Map<string, number>();
  return {
    isMade(userId, chatId) {
      const time = now();
      for (const [key, at] of madeAt) if (time - at > KNOWN_MS) madeAt.delete(key);
      const key = `${userId}/${chatId}`;
      if (madeAt.delete(key)) return true;
      madeAt.set(key, time);
      return false;
    },
  };
}
