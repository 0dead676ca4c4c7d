import { defineConfig } from "vitest/config";

const shared = {
  globalSetup: ["test/support/global-setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};
const PROCESSES = "test/**/*.process.test.ts";

/**
 * `unit` runs inside this process; `processes` starts the compiled bot and commands; `soak` takes an hour and
 * runs only when it is named.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: "unit", include: ["test/**/*.test.ts"], exclude: [PROCESSES] } },
      { test: { ...shared, name: "processes", include: [PROCESSES] } },
      { test: { ...shared, name: "soak", include: ["test/soak/*.soak.ts"] } },
    ],
  },
});
