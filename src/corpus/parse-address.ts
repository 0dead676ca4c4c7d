import { AppError } from "../errors.js";
import type { Address, AddressMetadata, Paragraph, Sentence } from "./address.js";
import type { Fault } from "./faults.js";
import { describeFaults, quoteLine } from "./faults.js";
import { readFrontMatter } from "./front-matter.js";
import { splitSentences } from "./split-sentences.js";
import { listTextFaults } from "./text-faults.js";

/** An address file taken apart, before its checksum is verified. */
interface AddressSource {
  readonly metadata: AddressMetadata;
  readonly body: string;
}

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Parses an `address.txt`: front matter between two `---` lines (`key: value`, one a line), then
 * the body, whose paragraphs are separated by empty lines. The body is taken as it stands, from
 * the first character after the empty line that follows the front matter to the end of the file
 * without its last line break.
 *
 * @param file name used in errors
 * @throws AppError BAD_CORPUS with every fault, each with file, line, expected, got and, where there
 * is one, the remedy
 */
export function parseAddressSource(file: string, content: string): AddressSource {
  const { source, faults } = readSource(content);
  if (source && faults.length === 0) return source;
  throw new AppError("BAD_CORPUS", describeFaults(file, faults));
}

function readSource(content: string): {
  readonly source: AddressSource | undefined;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const fault = (line: number, expected: string, got: string, isMendable = false): void => {
    faults.push({ line, expected, got, isMendable });
  };
  const hasMark = content.startsWith(BYTE_ORDER_MARK);
  if (hasMark) fault(1, "no byte-order mark", "U+FEFF", true);
  const raw = (hasMark ? content.slice(1) : content).split("\n");
  // Whoever ends lines as Windows does has its front matter read all the same.
  const lines = raw.map((line) => line.replace(/\r$/u, ""));
  const close = lines.indexOf("---", 1);
  if (lines[0] !== "---") fault(1, '"---" to open the front matter', quoteLine(lines[0]), true);
  else if (close === -1)
    fault(lines.length, '"---" to close the front matter', "the end of the file");
  if (lines[0] !== "---" || close === -1) return { source: undefined, faults };

  const { metadata, faults: inFrontMatter } = readFrontMatter(lines.slice(1, close));
  faults.push(...inFrontMatter, ...listTextFaults(endsOf(raw.slice(0, close + 2)), 1));
  if (lines[close + 1] !== "")
    fault(close + 2, "an empty line after the front matter", quoteLine(lines[close + 1]));
  const body = raw
    .slice(close + 2)
    .join("\n")
    .replace(/\n$/u, "");
  if (body.trim() === "") fault(close + 3, "the text of the address", "nothing");
  else faults.push(...listTextFaults(raw.slice(close + 2), close + 3));
  return { source: metadata && { metadata, body }, faults };
}

/** Of each line the carriage return that ends it, if one does. */
function endsOf(lines: readonly string[]): string[] {
  return lines.map((line) => /\r$/u.exec(line)?.[0] ?? "");
}

/** Numbers the paragraphs and sentences of a body and puts the address together. */
export function createAddress(slug: string, source: AddressSource): Address {
  const { metadata, body } = source;
  const paragraphs: Paragraph[] = [];
  for (const match of body.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const number = paragraphs.length + 1;
    const sentences: Sentence[] = splitSentences(body, span, metadata.language).map(
      (sentence, i) => ({ ...sentence, paragraph: number, number: i + 1 }),
    );
    paragraphs.push({ ...span, number, sentences });
  }
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return { ...metadata, slug, text: body, paragraphs, sentences };
}
