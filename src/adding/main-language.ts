import type { TellLanguage } from "./text-words.js";

/** The language of most of the letters; undefined when nothing tells. */
export function tellMainLanguage(
  paragraphs: readonly string[],
  tell: TellLanguage,
): string | undefined {
  const letters = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const language = tell(paragraph);
    if (language !== undefined)
      letters.set(language, (letters.get(language) ?? 0) + paragraph.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}
