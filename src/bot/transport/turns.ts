/** Resolves when it is one's turn. */
export type TakeTurn = () => Promise<void>;

/**
 * Lets work begin in one turn of the event loop after another, first come, first served: what comes
 * together is not all begun at once, and connections, timers and what has begun get on in between.
 *
 * @param next resolves in the next turn of the event loop
 */
export function createTurns(
  next = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve)),
): TakeTurn {
  let last = Promise.resolve();
  return () => (last = last.then(next));
}
