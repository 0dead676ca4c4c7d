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
