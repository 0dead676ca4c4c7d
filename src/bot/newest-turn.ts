/** One of several things that a person has begun one after the other. */
interface Turn {
  /** Whether the person has begun nothing since. */
  isNewest(): boolean;
  /** Must be called at the end, so that nothing is kept of anybody. */
  end(): void;
}

interface NewestTurns {
  begin(personId: number): Turn;
}

/** Tells which of a person's turns is the newest. Nothing is kept of a person without open turns. */
export function createNewestTurns(): NewestTurns {
  const open = new Map<number, { newest: number; count: number }>();
  return {
    begin(personId) {
      const person = open.get(personId) ?? { newest: 0, count: 0 };
      open.set(personId, person);
      const own = ++person.newest;
      person.count++;
      return {
        isNewest: () => person.newest === own,
        end() {
          if (--person.count === 0) open.delete(personId);
        },
      };
    },
  };
}
