/** Unconfirmed updates that one answer of the server can hold. */
export const WINDOW = 100;

/**
 * The updates that the server has not been told to forget, from the lowest one on, and how far each
 * has come. It says which offset may be named next.
 */
export class UpdateWindow {
  readonly #states = new Map<number, "open" | "held" | "finished">();

  has(updateId: number): boolean {
    return this.#states.has(updateId);
  }

  open(updateId: number): void {
    this.#states.set(updateId, "open");
  }

  /** It waits until Telegram takes its reply. */
  hold(updateId: number): void {
    if (this.has(updateId)) this.#states.set(updateId, "held");
  }

  finish(updateId: number): void {
    if (this.has(updateId)) this.#states.set(updateId, "finished");
  }

  get hasOpen(): boolean {
    return [...this.#states.values()].some((state) => state !== "finished");
  }

  /** The next offset, which confirms all before it; undefined when there is nothing to confirm. */
  offset(): number | undefined {
    const isFull = this.#states.size >= WINDOW;
    let last: number | undefined;
    for (const [updateId, state] of this.#states) {
      if (state === "open" || (state === "held" && !isFull)) return updateId;
      last = updateId;
    }
    return last === undefined ? undefined : last + 1;
  }

  /** Forgets what the server has been told. */
  confirmed(offset: number | undefined): void {
    if (offset === undefined) return;
    for (const updateId of this.#states.keys()) {
      if (updateId >= offset) return;
      this.#states.delete(updateId);
    }
  }
}
