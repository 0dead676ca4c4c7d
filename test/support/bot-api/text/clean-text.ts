/**
 * What Telegram does to the characters of every text before it is sent (TDLib misc.cpp,
 * `clean_input_string`): control characters but the line feed become spaces, carriage returns go,
 * U+2028 to U+202E go, the combining marks U+030A, U+0333 and U+033F go, and in a run of
 * direction marks all but the last become U+200C.
 *
 * Example: `cleanText("A\u030A\tb\r\n")` is `"A b\n"`.
 */
export function cleanText(text: string): string {
  return softenDirectionMarks(text.replace(REMOVED, "").replace(BECOME_SPACES, " "));
}

/** True when cleaning takes the character away without leaving a space. */
export function isRemovedByCleaning(character: string): boolean {
  return character.replace(REMOVED, "") === "";
}

const BECOME_SPACES = /[\u0000-\u0009\u000B\u000C\u000E-\u001F]/g;
const REMOVED = /[\r\u2028-\u202E\u030A\u0333\u033F]/gu;

function softenDirectionMarks(text: string): string {
  return text.replace(/[\u200E\u200F](?=[\u200E\u200F])/g, "\u200C");
}

const INVISIBLE = /[ \n\u00A0\u200B-\u200F\u202E\uFEFF]/gu;
const SPACES =
  /[\u1680\u180E\u2000-\u200A\u202E\u202F\u205F\u2800\u3000\uFFFC\u{E0000}-\u{E007F}]/gu;

/**
 * True when a reader would see nothing (TDLib `strip_empty_characters`); such a message is refused.
 *
 * Example: `isInvisible(" \u200B\u3000")` is true.
 */
export function isInvisible(text: string): boolean {
  return text.replace(SPACES, " ").replace(INVISIBLE, "") === "";
}

/** True when half of a surrogate pair stands alone, so that the text has no UTF-8 form. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}
