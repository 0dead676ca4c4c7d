import { defineConfig } from "vitest/config";

const shared = {
  globalSetup: ["test/support/global-setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
const PROCESSES = "test/**/*.process.test.ts";

/** Each takes as long as many others together: floods of updates, models read from their files or fetched. */
const LONG = [
  "test/bot/transport/hostile-updates.test.ts",
  "test/adapters/encoder/transformers-encoder.test.ts",
  "test/adapters/encoder/encoder-files.test.ts",
  "test/adapters/encoder/hub-model.test.ts",
  "test/adapters/encoder/one-thread-sessions.test.ts",
];

/** Replace modules, or what is global to a process. */
const ALONE = ["test/adapters/state/reserve-space.test.ts"];

/**
 * `unit` runs inside the test runner, its files one after the other with the same modules, so that encoder and
 * index are loaded once, and in threads, which start faster than processes; `alone` has each file with modules of its own. `processes` starts the compiled bot and
 * commands, and has what is long; `soak` takes an hour and runs only when it is named.
 */
export default defineConfig({
  test: {
    experimental: { fsModuleCache: true },
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [PROCESSES, ...LONG, ...ALONE],
          isolate: false,
          pool: "threads",
        },
      },
      { test: { ...shared, name: "alone", include: ALONE } },
      { test: { ...shared, name: "processes", include: [PROCESSES, ...LONG] } },
      { test: { ...shared, name: "soak", include: ["test/soak/*.soak.ts"] } },
    ],
  },
});
