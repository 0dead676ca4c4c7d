import { defineConfig } from "vitest/config";

const shared = {
  globalSetup: ["test/support/global-setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
const PROCESSES = "test/**/*.process.test.ts";

/** `unit` runs inside this process, a thread a file, which starts sooner than a process does; `processes` starts the compiled bot and commands. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          pool: "threads",
          include: ["test/**/*.test.ts"],
          exclude: [PROCESSES],
        },
      },
      { test: { ...shared, name: "processes", include: [PROCESSES] } },
    ],
  },
});
