import type { RankingMode } from "./ranking-mode.js";

/** What `eval` is asked for beside its file. */
export interface Options {
  readonly json?: boolean;
  readonly ranking: RankingMode;
  readonly misses?: boolean;
  readonly asked?: string;
}

/** A row of a table. */
export type Row = Record<string, string | number>;
