import type { BucketSize, RateLimiter } from "../../bot/ports/rate-limiter.js";

interface Bucket {
  tokens: number;
  at: number;
  readonly size: BucketSize;
}

/** Buckets kept at most; beyond, those that are full again are dropped, then the oldest. */
const MOST_BUCKETS = 20_000;

/** Token buckets in memory (https://en.wikipedia.org/wiki/Token_bucket). */
export function createMemoryRateLimiter(mostBuckets = MOST_BUCKETS): RateLimiter {
  const buckets = new Map<string, Bucket>();

  const makeRoom = (now: number): void => {
    if (buckets.size < mostBuckets) return;
    for (const [key, bucket] of buckets)
      if (tokensAt(bucket, now) >= bucket.size.capacity) buckets.delete(key);
    for (const key of buckets.keys()) {
      if (buckets.size < mostBuckets) return;
      buckets.delete(key);
    }
  };

  return {
    take(key, size, now) {
      let bucket = buckets.get(key);
      if (bucket === undefined) {
        makeRoom(now);
        bucket = { tokens: size.capacity, at: now, size };
        buckets.set(key, bucket);
      }
      const tokens = tokensAt(bucket, now);
      const hasOne = tokens >= 1;
      bucket.tokens = hasOne ? tokens - 1 : tokens;
      bucket.at = now;
      return Promise.resolve(hasOne);
    },
  };
}

/** A clock that was set back fills nothing and takes nothing. */
function tokensAt({ tokens, at, size }: Bucket, now: number): number {
  const seconds = Math.max(0, now - at) / 1000;
  return Math.min(size.capacity, tokens + seconds * size.tokensPerSecond);
}
