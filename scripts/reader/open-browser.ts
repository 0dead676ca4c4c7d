import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import { AppError } from "../../src/errors.js";

/** The shell has no window to draw and starts soonest. */
const BROWSERS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** The path of a Chromium of this machine; undefined when it has none. */
export function findChromium(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * The machine's own Chromium without a window.
 *
 * @throws AppError BAD_SETTINGS when there is none
 */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new AppError(
      "BAD_SETTINGS",
      `expected one of ${BROWSERS.join(", ")} in PATH, got none; on Debian: apt-get install chromium-headless-shell`,
    );
  return chromium.launch({ executablePath });
}
