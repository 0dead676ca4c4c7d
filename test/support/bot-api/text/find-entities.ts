import { type Entity, endOf } from "./entity.js";

/** Top-level domains that make a bare `name.tld` a link; the server knows all of them. */
const DOMAINS =
  "com|org|net|info|edu|gov|io|me|kz|ru|uk|de|fr|eu|us|dev|app|ai|co|tv|int|su|рф|қаз";

const NOT_IN_WORD = String.raw`(?<![\p{L}\p{N}_])`;

/** What the server finds by itself in any text (TDLib `find_entities`, simplified for links). */
const PATTERNS: readonly { type: string; pattern: RegExp }[] = [
  {
    type: "url",
    pattern: new RegExp(
      String.raw`${NOT_IN_WORD}(?:(?:https?|ftp|tg|ton|tonsite)://[^\s<>"«»]+|(?:[\p{L}\p{N}-]+\.)+(?:${DOMAINS})(?![\p{L}\p{N}])(?:[/?#:][^\s<>"«»]*)?)`,
      "giu",
    ),
  },
  { type: "email", pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/gi },
  { type: "mention", pattern: /(?<![\w/@])@[a-z]\w{2,31}(?![\w@])/gi },
  { type: "bot_command", pattern: /(?<![\w/<>@])\/\w{1,64}(?:@\w{3,32})?(?![\w/<>@])/g },
  {
    type: "hashtag",
    pattern: new RegExp(
      String.raw`${NOT_IN_WORD}#(?=[\p{L}\p{N}_]*\p{L})[\p{L}\p{N}_\u200C\u00B7]{1,256}(?!#)`,
      "gu",
    ),
  },
  { type: "cashtag", pattern: /(?<![\w$])\$(?:[A-Z]{3,8}|1INCH)(?![\w$])/g },
];

/**
 * Links, e-mail addresses, mentions, commands and tags of a text; no two intersect.
 * Not found: phone and card numbers, and links under rare top-level domains.
 *
 * Example: `findEntities("see @notes")` is `[{ type: "mention", offset: 4, length: 6 }]`.
 */
export function findEntities(text: string): Entity[] {
  const found = PATTERNS.flatMap(({ type, pattern }) =>
    [...text.matchAll(pattern)].map((match): Entity => {
      const matched = type === "url" ? match[0].replace(/[.,:;!?'")\]}…]+$/u, "") : match[0];
      return { type, offset: match.index, length: matched.length };
    }),
  ).sort((a, b) => a.offset - b.offset || b.length - a.length);
  let end = 0;
  return found.filter((entity) => {
    if (entity.offset < end || entity.length === 0) return false;
    end = endOf(entity);
    return true;
  });
}
