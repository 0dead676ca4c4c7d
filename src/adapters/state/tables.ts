/**
 * What the state needs of an embedded store: named tables of JSON values in the order of their
 * keys, and transactions over all of them. Parts of a key are separated by `/`; they are ASCII, save
 * for words of the corpus at its end.
 */
export interface Tables {
  table<Value>(name: string): Table<Value>;
  /**
   * Runs `work`, which must be synchronous, alone: its writes appear together, and are durable
   * when the promise resolves. It must not throw after its first write.
   */
  transact<Result>(work: () => Result): Promise<Result>;
  close(): Promise<void>;
}

/** Reads see what has been committed, and inside a transaction its own writes. */
export interface Table<Value> {
  get(key: string): Value | undefined;
  /** Only inside a transaction. */
  put(key: string, value: Value): void;
  /** Only inside a transaction; whether there was one. */
  remove(key: string): boolean;
  /** Entries from `start` to before `end`, in order; an absent bound is open. */
  range(bounds?: KeyRange): Iterable<readonly [key: string, value: Value]>;
}

interface KeyRange {
  readonly start?: string;
  readonly end?: string;
}

/**
 * The range of the keys that begin with `prefix/`: in ASCII, `0` follows `/`.
 *
 * Example: `everythingUnder("a")` covers `a/1` and `a/b/c`, not `a`, `a-b/1` or `b`.
 */
export function everythingUnder(prefix: string): Required<KeyRange> {
  return { start: `${prefix}/`, end: `${prefix}0` };
}
