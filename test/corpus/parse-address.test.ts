import { expect, test } from "vitest";
import { createAddress, parseAddressSource } from "../../src/corpus/parse-address.js";
import { AppError } from "../../src/errors.js";

const SHA = "0".repeat(64);
const HEAD = [
  "---",
  "speaker: A. Speaker",
  "office: Head",
  "title: An Address",
  "occasion: a day",
  "date: 2024-02-29",
  "language: en",
  "source: a site",
  "licence: free",
  `sha256: ${SHA}`,
  "---",
  "",
];
const file = (head: readonly string[], body: string): string => `${head.join("\n")}\n${body}\n`;
const without = (key: string): string[] => HEAD.filter((line) => !line.startsWith(`${key}:`));
const withLine = (key: string, line: string): string[] =>
  HEAD.map((one) => (one.startsWith(`${key}:`) ? line : one));

test("the body is taken as it stands and numbered from 1", () => {
  const source = parseAddressSource("a.txt", file(HEAD, "One. Two.\n\nThree."));
  const address = createAddress("a", source);
  expect(address.text).toBe("One. Two.\n\nThree.");
  expect(
    address.sentences.map(({ paragraph, number, start, end }) => [
      paragraph,
      number,
      address.text.slice(start, end),
    ]),
  ).toEqual([
    [1, 1, "One."],
    [1, 2, "Two."],
    [2, 1, "Three."],
  ]);
});

test.each([
  ["no front matter", "Text.\n", 'a.txt:1: expected "---"'],
  ["front matter that never closes", "---\nspeaker: A\n", 'expected "---" to close'],
  ["a missing key", file(without("speaker"), "One."), 'expected "speaker: …"'],
  ["an unknown key", file(withLine("office", "job: Head"), "One."), 'a.txt:3: expected one of'],
  ["a key twice", file(withLine("office", "speaker: B"), "One."), '"speaker" once'],
  ["a line without a value", file(withLine("office", "office:"), "One."), '"key: value"'],
  ["a day that does not exist", file(withLine("date", "date: 2024-02-31"), "One."), "a.txt:6"],
  ["a checksum that is none", file(withLine("sha256", "sha256: abc"), "One."), "64 hexadecimal"],
  ["a language that is none", file(withLine("language", "language: ?!"), "One."), "language tag"],
  ["no text", file(HEAD, ""), "expected the text of the address, got nothing"],
  ["a tab", file(HEAD, "One.\n\nTwo\tthree."), "a.txt:15: expected no control"],
  ["a no-break space", file(HEAD, "One\u00a0two."), "got U+00A0"],
  ["a carriage return", file(HEAD, "One.\r"), "got U+000D"],
  ["a mark that Telegram drops", file(HEAD, "A\u030a."), "got U+030A"],
  ["letters that are not NFC", file(HEAD, "Cafe\u0301."), "Unicode form NFC"],
  ["two spaces", file(HEAD, "One.  Two."), "single spaces"],
  ["a space at the end of a line", file(HEAD, "One. "), "no space at the ends"],
])("an address with %s is refused with file, line, expected and got", (_, content, message) => {
  let caught: unknown;
  try {
    parseAddressSource("a.txt", content);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(AppError);
  expect((caught as AppError).code).toBe("BAD_CORPUS");
  expect((caught as AppError).message).toContain(message);
  expect((caught as AppError).message).toMatch(/^a\.txt:\d+: expected .+, got .+/u);
});

const faultsOf = (content: string): readonly string[] => {
  try {
    parseAddressSource("a.txt", content);
    return [];
  } catch (error) {
    return (error as AppError).lines;
  }
};
const MENDED = '; "npm run add -- a.txt" mends it';

test("every fault is listed, one line each, in order of the lines", () => {
  const head = withLine("date", "date: 6 June 2022").filter((line) => !line.startsWith("office"));
  expect(faultsOf(file(head, "One.  Two.\n\nThree\u00a0four.\n\nFive.  Six.\n\nTwo  runs."))).toEqual([
    `a.txt:5: expected a day such as 2022-06-06, got "6 June 2022"${MENDED}`,
    'a.txt:10: expected "office: …" in the front matter, got none',
    `a.txt:12: expected single spaces, got a run of spaces, and on 2 more lines${MENDED}`,
    `a.txt:14: expected no control or no-break characters, got U+00A0${MENDED}`,
  ]);
});

test("more faults than anybody reads at once are counted", () => {
  const head = Array.from({ length: 32 }, (_, i) => `key${i}: value`);
  const lines = faultsOf(file([...HEAD.slice(0, -2), ...head, "---", ""], "One."));
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe("a.txt: and 12 more");
});

test.each([
  ["a byte-order mark", `\uFEFF${file(HEAD, "One.")}`, "a.txt:1: expected no byte-order mark, got U+FEFF"],
  [
    "lines that end as those of Windows",
    file(HEAD, "One.\n\nTwo.").replaceAll("\n", "\r\n"),
    "a.txt:1: expected no control or no-break characters, got U+000D, and on 14 more lines",
  ],
  ["no-break spaces", file(HEAD, "One\u00a0two."), "a.txt:13: expected no control or no-break characters, got U+00A0"],
  ["runs of spaces", file(HEAD, "One.  Two."), "a.txt:13: expected single spaces, got a run of spaces"],
  ["a space at the end of a line", file(HEAD, "One. "), 'a.txt:13: expected no space at the ends of a line, got "One. "'],
  ["letters that are not NFC", file(HEAD, "Cafe\u0301."), "a.txt:13: expected text in Unicode form NFC, got another form"],
  ["a day in words", file(withLine("date", "date: June 6, 2022"), "One."), 'a.txt:6: expected a day such as 2022-06-06, got "June 6, 2022"'],
  ["soft hyphens", file(HEAD, "Re\u00adform."), "a.txt:13: expected no characters without a width, got U+00AD"],
  ["zero-width spaces", file(HEAD, "Re\u200bform."), "a.txt:13: expected no characters without a width, got U+200B"],
  ["joiners between Latin letters", file(HEAD, "Re\u200dform."), "a.txt:13: expected no characters without a width, got U+200D"],
  ["HTML tags", file(HEAD, "One <b>two</b>."), 'a.txt:13: expected no HTML tags in the text, got "<b>"'],
  ["HTML character references", file(HEAD, "You &amp; I."), 'a.txt:13: expected no HTML character references in the text, got "&amp;"'],
  ["Markdown marks", file(HEAD, "> One."), 'a.txt:13: expected no Markdown marks in the text, got "> "'],
  ["footnote marks", file(HEAD, "One.[2] Two."), 'a.txt:13: expected no footnote marks in the text, got "[2]"'],
])("an address with %s is refused with what mends it", (_, content, message) => {
  expect(faultsOf(content)).toEqual([`${message}${MENDED}`]);
});

test("a key that is spelt otherwise is one that adding mends", () => {
  const [first = ""] = faultsOf(file(withLine("licence", "license: free"), "One."));
  expect(first).toMatch(/^a\.txt:9: expected one of .*, got "license"; "npm run add/u);
});

test.each([
  "A < B, and “AT&T;” stays.",
  "It costs 5 * 3 _each_. [Applause] Then (1) this.",
  // The joiners that Persian and Hindi are spelt with.
  "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0915\u094d\u200d\u0937.",
])("%s is taken as it stands", (body) => {
  expect(faultsOf(file(HEAD, body))).toEqual([]);
});

test("what belongs to the speaker and the country may stand in the front matter", () => {
  const more = ["zone: Europe/Berlin", "emergency: 112", "titles: Mayor, head of Town"];
  const { metadata } = parseAddressSource("a.txt", file([...HEAD.slice(0, -2), ...more, "---", ""], "One."));
  expect(metadata).toMatchObject({
    zone: "Europe/Berlin",
    emergency: "112",
    titles: ["mayor", "head of town"],
  });
  expect(parseAddressSource("a.txt", file(HEAD, "One.")).metadata).not.toHaveProperty("titles");
});

test.each([
  ["zone: Mars/Base", "a time zone"],
  ["titles: mayor,head", "words and commas"],
  ["titles: mayor, (head)", "words and commas"],
])("%s is refused: expected %s", (line, expected) => {
  const head = [...HEAD.slice(0, -2), line, "---", ""];
  expect(() => parseAddressSource("a.txt", file(head, "One."))).toThrow(expected);
});

test("a control character in a field is refused", () => {
  expect(faultsOf(file(withLine("title", "title: To the \u001B[1mValley"), "One."))).toEqual([
    expect.stringContaining("expected no control characters in a field, got U+001B"),
  ]);
});
