import { expect, test } from "vitest";
import { dropRunningLines, layOut } from "../../src/adding/page-lines.js";
import { TEXT_WORDS } from "../support/text-words.js";

const lines = (...texts: string[]) =>
  texts.map((text, i) => ({ text, x: 72, y: 800 - 16 * i, height: 12 }));

test("a line at the edge of both pages, whatever its number, is no part of the text", () => {
  const dropped: string[] = [];
  const pages = dropRunningLines(
    [
      lines(
        "Town Hall, 1",
        "We came through the winter.",
        "We lost",
        "no house.",
        "Страница 1 из 2",
      ),
      lines("Town Hall, 2", "We will build.", "We will", "rest.", "Страница 2 из 2"),
    ],
    TEXT_WORDS,
    (line) => dropped.push(line),
  );
  expect(pages.map((page) => page.map(({ text }) => text))).toEqual([
    ["We came through the winter.", "We lost", "no house."],
    ["We will build.", "We will", "rest."],
  ]);
  expect(dropped).toEqual(["Town Hall, 1", "Страница 1 из 2", "Town Hall, 2", "Страница 2 из 2"]);
});

test("a number inside a page is a part of the text", () => {
  const page = lines("a", "b", "1998", "c", "d");
  expect(dropRunningLines([page], TEXT_WORDS, () => undefined)).toEqual([page]);
});

test("a wide gap is an empty line, and a line further to the right is indented", () => {
  const [first, second, third, fourth] = lines("One", "two", "three", "four");
  const page = [first, second, { ...third, y: 730 }, { ...fourth, y: 714, x: 90 }].map((line) => ({
    text: "",
    x: 72,
    y: 0,
    height: 12,
    ...line,
  }));
  expect(layOut([page])).toBe("One\ntwo\n\nthree\n    four");
});
