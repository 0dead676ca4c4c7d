/**
 * Joiners and marks of direction where no script's spelling needs them: after Latin, Cyrillic and
 * Greek letters, spaces and digits. They split words for whoever searches.
 */
export const NEEDLESS_JOINERS =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\s\p{N}])[\u200C-\u200F]+/gu;

/** An HTML tag, or one of Word such as `<o:p>`, with its name as a group. */
export const TAG = /<\/?([a-z][a-z0-9:-]*)(?:\s[^<>]*)?\/?>/giu;

/** An HTML character reference with its name or number as a group. */
export const CHARACTER_REFERENCE = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,7});/giu;

/** Marks of strong words in Markdown. */
export const STRONG = /\*\*|__/gu;
