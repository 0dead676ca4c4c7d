import type { Fault } from "./faults.js";
import { codePoint, quoteLine } from "./faults.js";
import { CHARACTER_REFERENCE, NEEDLESS_JOINERS, STRONG, TAG } from "./text-marks.js";

/**
 * Characters that Telegram drops or turns into a space (control characters, U+2028 to U+202E,
 * combining U+030A, U+0333, U+033F), and those that an editor must have normalised (carriage
 * return, tab, no-break space): words that hold one could not be shown as they stand.
 */
const FORBIDDEN = /[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u2028-\u202E\u030A\u0333\u033F]/gu;
/** Of these, white space and marks that compose with their letter. */
const NORMALISED = /[\t\r\u00A0\u2028\u2029\u030A]/u;
/**
 * Characters that nobody sees and that split words for whoever searches: soft hyphen, zero-width
 * space, word joiner, byte-order mark; joiners and direction marks too, but for the scripts whose
 * spelling needs them.
 */
const INVISIBLE = new RegExp(`[\\u00AD\\u200B\\u2060\\uFEFF]|${NEEDLESS_JOINERS.source}`, "gu");

/** What a page or an editor has put around the words: quoted, it would look like speech. */
const MARKUP: readonly (readonly [kind: string, mark: RegExp])[] = [
  ["no HTML tags", new RegExp(`${TAG.source}|<!--.*>`, "iu")],
  ["no HTML character references", new RegExp(CHARACTER_REFERENCE.source, "iu")],
  ["no Markdown marks", new RegExp(`${STRONG.source}|^(?:>|#{1,6}) `, "u")],
  ["no footnote marks", /\[(?:\d{1,3}|\^[^\]\s]+)\]/u],
];

/**
 * What in the lines of a body could not be quoted as it stands.
 *
 * @param from number of the first line in the file
 */
export function listTextFaults(lines: readonly string[], from: number): Fault[] {
  return lines.flatMap((line, i) => listLineFaults(line).map((one) => ({ ...one, line: from + i })));
}

function listLineFaults(line: string): Omit<Fault, "line">[] {
  const faults: Omit<Fault, "line">[] = [];
  for (const [character] of line.matchAll(FORBIDDEN))
    faults.push({
      expected: "no control or no-break characters",
      got: codePoint(character),
      kind: codePoint(character),
      isMendable: NORMALISED.test(character),
    });
  for (const [character] of line.matchAll(INVISIBLE))
    faults.push({
      expected: "no characters without a width",
      got: codePoint(character),
      kind: codePoint(character),
      isMendable: true,
    });
  for (const [kind, mark] of MARKUP) {
    const found = mark.exec(line)?.[0];
    if (found !== undefined)
      faults.push({ expected: `${kind} in the text`, got: quoteLine(found), isMendable: true });
  }
  const shown = line.replace(/\r$/u, "");
  if (line !== line.normalize("NFC"))
    faults.push({ expected: "text in Unicode form NFC", got: "another form", isMendable: true });
  if (/ {2}/u.test(line))
    faults.push({ expected: "single spaces", got: "a run of spaces", isMendable: true });
  if (shown !== shown.trim())
    faults.push({
      expected: "no space at the ends of a line",
      got: quoteLine(line),
      isMendable: true,
    });
  return faults;
}
