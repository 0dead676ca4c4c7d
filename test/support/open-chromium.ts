import type { Browser } from "playwright-core";
import { findChromium, openBrowser } from "../../scripts/reader/open-browser.js";

/**
 * Whether this machine has no Chromium, so that a suite in a browser is left out. The gate never leaves
 * one out: there it fails.
 */
export const isWithoutBrowser = findChromium() === undefined && process.env["CI"] === undefined;

/** Why a suite is left out, for its title. */
export const BROWSER_NOTE = isWithoutBrowser
  ? " (left out: no chromium in PATH; on Debian: apt-get install chromium-headless-shell)"
  : "";

export function openChromium(): Promise<Browser> {
  return openBrowser();
}
