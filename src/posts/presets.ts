import type { PostWish } from "./post-wish.js";

/** What can be set up by a tap, without a word. */
export const PRESETS = ["quote", "card", "wide-card", "summary", "series"] as const;
export type Preset = (typeof PRESETS)[number];

const MORNING = "09:00";

/** What a preset posts in a time zone, silently: the summary on Mondays, the others every day. */
export function presetWish(preset: Preset, zone: string): PostWish {
  const cadence = { time: MORNING, zone };
  switch (preset) {
    case "quote":
      return { cadence, content: { kind: "quote-of-the-day" }, silent: true };
    case "card":
      return { cadence, content: { kind: "card" }, silent: true };
    case "wide-card":
      return { cadence, content: { kind: "card", format: "wide" }, silent: true };
    case "summary":
      return {
        cadence: { ...cadence, weekday: 1 },
        content: { kind: "summary", sentences: 5 },
        silent: true,
      };
    case "series":
      return { cadence, content: { kind: "series" }, silent: true };
  }
}
