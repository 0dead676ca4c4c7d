import type { Database } from "lmdb";
import { explain } from "../../errors.js";
import type { Root } from "./open-root.js";
import { loadLmdb } from "./load-lmdb.js";
import { openRoot } from "./open-root.js";

/** How many entries each table has, by its name. */
export type TableCounts = Readonly<Record<string, number>>;

export interface WalkOptions {
  /**
   * Whether no other process uses the state. Only then is the list of free pages read as well: it
   * takes the lock of writers, with which a damaged list would hold up a bot.
   */
  readonly isAlone: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Longer than any run of free pages of a state of common size, so that the whole list is read. */
const UNFITTING_BYTES = 4_194_304;
const ENTRIES_A_STEP = 20_000;

/**
 * Reads every entry of every table of the state in `folder`, and writes nothing. Of a damaged state
 * it may end the process by a signal, or not end: it belongs in a process of its own.
 *
 * @throws Error that says what is damaged
 */
export async function walkTables(
  folder: string,
  { isAlone, onProgress }: WalkOptions,
): Promise<TableCounts> {
  const root = await openRoot(folder, { isReadOnly: !isAlone });
  try {
    const tables = openTables(root);
    const total = [...tables.values()].reduce((sum, table) => sum + countOf(table), 0);
    let done = 0;
    const counts = [...tables].map(([name, table]) => {
      const count = walk(name, table, (n) => onProgress?.(done + n, total));
      onProgress?.((done += count), total);
      return [name, count] as const;
    });
    if (isAlone) await readFreePages(root);
    return Object.fromEntries(counts);
  } finally {
    await root.close();
  }
}

/** All names are read first: opening a table ends what is being read. */
function openTables(root: Root): Map<string, Database<unknown, string>> {
  const names = [...root.getKeys()];
  if (names.length !== countOf(root))
    throw new Error(`expected ${countOf(root)} tables, got ${names.length}`);
  return new Map(names.map((name) => [name, root.openDB({ name, encoding: "json" })]));
}

/** What LMDB has counted, apart from the entries. */
function countOf(table: Database<unknown, string>): number {
  return (table.getStats() as { readonly entryCount: number }).entryCount;
}

/** In one turn of the event loop, so that all is read at one moment although a bot writes. */
function walk(
  name: string,
  table: Database<unknown, string>,
  onStep: (done: number) => void,
): number {
  const expected = countOf(table);
  let count = 0;
  try {
    for (const { value } of table.getRange()) {
      if (value === undefined) throw new Error("an entry without a value");
      count += 1;
      // Pages that point at each other would be read for ever.
      if (count > expected) break;
      if (count % ENTRIES_A_STEP === 0) onStep(count);
    }
  } catch (error) {
    // The message of the parser quotes what it could not read.
    const reason = error instanceof SyntaxError ? "an entry that is no JSON" : explain(error);
    throw new Error(`table "${name}": ${reason}`, { cause: error });
  }
  if (count !== expected)
    throw new Error(`table "${name}": expected ${expected} entries, got ${count}`);
  return count;
}

/** Asks for more pages in a row than there are, and takes it back. */
async function readFreePages(root: Root): Promise<void> {
  const { ABORT } = await loadLmdb();
  root.transactionSync(() => {
    root.putSync("unfitting", "x".repeat(UNFITTING_BYTES));
    return ABORT;
  });
}
