import type { BotFact, RequestKind } from "../words/request-forms.js";

/** What is asked first decides. */
const ORDER: readonly BotFact[] = [
  "privacy",
  "texts",
  "languages",
  "mistakes",
  "choice",
  "machine",
  "offline",
];

/**
 * The forms of what people ask of the bot itself.
 *
 * @param patterns each of a whole plain message
 * @param compile how a language reads its patterns, letters that are typed alike included
 */
export function botFactForms(
  patterns: Readonly<Record<BotFact, readonly string[]>>,
  compile: (pattern: string) => RegExp = (pattern) => new RegExp(pattern, "u"),
): readonly (readonly [RequestKind, RegExp])[] {
  return ORDER.flatMap((kind) =>
    patterns[kind].map((pattern) => [kind, compile(pattern)] as const),
  );
}
