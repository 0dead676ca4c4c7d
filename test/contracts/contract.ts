import { afterEach, beforeEach } from "vitest";
import type { StateStore } from "../../src/adapters/state/state-store.js";

/** Makes an empty store. */
export type MakeStore = () => Promise<StateStore>;

/** A fresh store for each test of a suite, closed after it. */
export function eachWith(makeStore: MakeStore): { readonly store: StateStore } {
  let store: StateStore | undefined;
  beforeEach(async () => {
    store = await makeStore();
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
  });
  return {
    get store() {
      if (!store) throw new Error("a store exists within a test only");
      return store;
    },
  };
}
