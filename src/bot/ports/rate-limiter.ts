/** A bucket of tokens: what may come at once, and how fast it fills again. */
export interface BucketSize {
  /** Tokens of a full bucket; a new one is full. */
  readonly capacity: number;
  readonly tokensPerSecond: number;
}

/**
 * Port: token buckets by key. Times are milliseconds of the epoch.
 *
 * The shape lets a store that several processes share stand in for memory.
 */
export interface RateLimiter {
  /** Takes one token of the key's bucket; false, and nothing taken, when there is none. */
  take(key: string, size: BucketSize, now: number): Promise<boolean>;
}
