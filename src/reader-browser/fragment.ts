import type { AskedPlace } from "../reader/asked-place.js";
import { readAsked, writeAsked } from "../reader/asked-place.js";

/** Colours of Telegram by their names, as `#rrggbb` (core.telegram.org/bots/webapps#themeparams). */
export type ThemeParams = Readonly<Record<string, unknown>>;

/** What the fragment of a page's URL says. */
export interface Fragment {
  readonly asked?: AskedPlace | undefined;
  /** Present where Telegram has opened the page. */
  readonly theme?: ThemeParams | undefined;
}

const THEME = "tgWebAppThemeParams";

/**
 * Reads a fragment. Telegram adds its parameters to it, behind a question mark where there was one
 * before; only its theme is read.
 *
 * Example: `#p10s2?tgWebAppThemeParams=%7B%7D` asks for ¶10 s2, with a theme
 */
export function readFragment(hash: string): Fragment {
  const [, place = "", parameters] = /^#?([^?=]*)(?:\?(.*))?$/u.exec(hash) ?? [];
  const added = new URLSearchParams(parameters ?? hash.replace(/^#/u, ""));
  return { asked: readAsked(place), theme: readTheme(added.get(THEME)) };
}

/** The fragment that says the same, without anything else that Telegram has put into it. */
export function writeFragment({ asked, theme }: Fragment): string {
  const place = asked ? writeAsked(asked) : "";
  if (!theme) return place;
  const parameters = new URLSearchParams({ [THEME]: JSON.stringify(theme) });
  return `${place}?${parameters.toString()}`;
}

function readTheme(json: string | null): ThemeParams | undefined {
  if (json === null) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as ThemeParams) : undefined;
  } catch {
    return undefined;
  }
}
