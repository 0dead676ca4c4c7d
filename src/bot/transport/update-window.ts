/** Unconfirmed updates that one answer of the server can hold. */
export const WINDOW = 100;

type State = "open" | "held" | "finished";

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
   * The next offset, which confirms all before it; undefined when there is nothing to confirm.
   *
   * @param mayLetGo whether what is held, and what waits behind it, may be confirmed when the window is full
   */
  offset(mayLetGo = true): number | undefined {
    const isFull = this.#updates.size >= WINDOW;
    const held = new Set<string>();
    let last: number | undefined;
    for (const [updateId, { state, key }] of this.#updates) {
      if (state === "held" && key !== undefined) held.add(key);
      const waits = state === "held" || (key !== undefined && held.has(key));
      const isLetGo = waits && isFull && mayLetGo;
      if (state !== "finished" && !isLetGo) return updateId;
      last = updateId;
    }
    return last === undefined ? undefined : last + 1;
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
