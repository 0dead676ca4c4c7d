/** Unconfirmed updates that one answer of the server can hold. */
export const WINDOW = 100;

type State = "open" | "waiting" | "held" | "finished";

/** A chat with so many updates in the window keeps others waiting while one of its replies waits. */
const CROWDED = 5;

/**
 * The updates that the server has not been told to forget, from the lowest one on, and how far each
 * has come. It says which offset may be named next.
 */
export class UpdateWindow {
  readonly #updates = new Map<number, { state: State; readonly key: string | undefined }>();

  has(updateId: number): boolean {
    return this.#updates.has(updateId);
  }

  /** @param key of those that are handled one after the other; none where it waits for no other */
  open(updateId: number, key?: string): void {
    this.#updates.set(updateId, { state: "open", key });
  }

  /** A call of it waits for flood control, for seconds. */
  wait(updateId: number): void {
    // What was put off before stays so.
    if (this.#updates.get(updateId)?.state === "open") this.#change(updateId, "waiting");
  }

  /** It waits until Telegram takes its reply. */
  hold(updateId: number): void {
    this.#change(updateId, "held");
  }

  finish(updateId: number): void {
    this.#change(updateId, "finished");
  }

  #change(updateId: number, state: State): void {
    const update = this.#updates.get(updateId);
    if (update) update.state = state;
  }

  get hasOpen(): boolean {
    return [...this.#updates.values()].some(({ state }) => state !== "finished");
  }

  /**
   * The next offset, which confirms all before it; undefined when there is nothing to confirm. When the
   * window is full, what is held is let go with what stands behind it in its chat, and so is a crowded chat
   * whose first reply waits.
   *
   * @param mayLetGo whether anything may be confirmed that is not finished
   */
  offset(mayLetGo = true): number | undefined {
    const isFull = this.#updates.size >= WINDOW;
    const crowds = this.#countByKey();
    const held = new Set<string>();
    let last: number | undefined;
    for (const [updateId, { state, key }] of this.#updates) {
      const isCrowded = key !== undefined && (crowds.get(key) ?? 0) >= CROWDED;
      const isHeld = state === "held" || (state === "waiting" && isCrowded);
      if (isHeld && key !== undefined) held.add(key);
      const isBehind = isHeld || (key !== undefined && held.has(key));
      if (state !== "finished" && !(isBehind && isFull && mayLetGo)) return updateId;
      last = updateId;
    }
    return last === undefined ? undefined : last + 1;
  }

  /** Updates of each key that are not finished. */
  #countByKey(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { state, key } of this.#updates.values())
      if (state !== "finished" && key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  }

  /** Forgets what the server has been told. */
  confirmed(offset: number | undefined): void {
    if (offset === undefined) return;
    for (const updateId of this.#updates.keys()) {
      if (updateId >= offset) return;
      this.#updates.delete(updateId);
    }
  }
}
