import type { StateStore } from "../../src/adapters/state/state-store.js";
import { createStateStore } from "../../src/adapters/state/state-store.js";
import type { Table, Tables } from "../../src/adapters/state/tables.js";

/** State that ends with the process: for the terminal and for tests. */
export function createMemoryStore(): StateStore {
  return createStateStore(createMemoryTables());
}

/** Values are kept as JSON, so that nobody can change one in place. */
function createMemoryTables(): Tables {
  const byName = new Map<string, Map<string, string>>();
  return {
    table<Value>(name: string): Table<Value> {
      const entries = byName.get(name) ?? new Map<string, string>();
      byName.set(name, entries);
      const parse = (json: string) => JSON.parse(json) as Value;
      return {
        get(key) {
          const json = entries.get(key);
          return json === undefined ? undefined : parse(json);
        },
        put: (key, value) => void entries.set(key, JSON.stringify(value)),
        remove: (key) => entries.delete(key),
        range: ({ start, end } = {}) =>
          [...entries]
            .filter(
              ([key]) => (start === undefined || key >= start) && (end === undefined || key < end),
            )
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, json]) => [key, parse(json)] as const),
      };
    },
    transact: (work) => Promise.resolve(work()),
    close: () => Promise.resolve(),
  };
}
