import { describe, expect, test } from "vitest";
import { proposeSlug } from "../../src/adding/address-slug.js";
import { findSpeaker } from "../../src/adding/find-speaker.js";
import { takeFrontMatter } from "../../src/adding/front-matter.js";
import type { ProposeOptions } from "../../src/adding/propose.js";
import { propose } from "../../src/adding/propose.js";
import { findDates, readDay } from "../../src/adding/read-date.js";
import { readValue } from "../../src/adding/read-value.js";
import { NO_FACTS } from "../../src/adding/source-text.js";
import { takeProposals } from "../../src/adding/take-fields.js";
import { TEXT_WORDS } from "../support/text-words.js";

const NOTHING: ProposeOptions = {
  options: {},
  frontMatter: undefined,
  facts: NO_FACTS,
  fileName: "text.txt",
  toldLanguage: undefined,
  words: TEXT_WORDS,
  keepsHead: false,
};

describe("dates", () => {
  test.each([
    ["2022-06-06"],
    ["6 June 2022"],
    ["June 6, 2022"],
    ["6th of June 2022"],
    ["6 Jun 2022"],
    ["06.06.2022"],
    ["6 июня 2022 года"],
    ["6 июня 2022 г."],
    ["2022 жылғы 6 маусым"],
    ["2022 ж. 6 июня"],
    ["2022 ж. 6 маусым"],
    ["2022-06-06T09:00:00+02:00"],
  ])("%s is 6 June 2022", (words) => {
    expect(readDay(words, TEXT_WORDS)).toBe("2022-06-06");
  });

  test.each(["June 2022", "31 June 2022", "6/6/2022", "on 6 June 2022 we met", "soon"])(
    "%s is no day",
    (words) => {
      expect(readDay(words, TEXT_WORDS)).toBeUndefined();
    },
  );

  test("are found in a text in its order", () => {
    const found = findDates("After 1 May 2021 came June 2, 2022 and 3 июля 2023 года.", TEXT_WORDS);
    expect(found.map(({ day }) => day)).toEqual(["2021-05-01", "2022-06-02", "2023-07-03"]);
  });
});

describe("front matter", () => {
  test("of others is mended: license, a date in words, quotation marks", () => {
    const read = takeFrontMatter(
      '---\nTitle: "To the Valley"\nauthor: Tom Field\ndate: 2 March 1998\nlicense: CC0\nlayout: post\nsha256: 00\nspeaker-ru: Том Филд\n---\n\nWe build.\n',
      TEXT_WORDS,
    );
    expect(Object.fromEntries(read?.fields ?? [])).toEqual({
      title: "To the Valley",
      speaker: "Tom Field",
      date: "1998-03-02",
      licence: "CC0",
      "speaker-ru": "Том Филд",
    });
    expect(read?.body).toBe("\nWe build.\n");
    expect(read?.ignored).toEqual(["layout"]);
    expect(read?.mended).toContain('"license" became "licence"');
    expect(read?.mended).toContain('the date "2 March 1998" became 1998-03-02');
  });

  test("a line of dashes at the beginning of a text is none", () => {
    expect(takeFrontMatter("---\nWe build.\n---\nWe rest.", TEXT_WORDS)).toBeUndefined();
    expect(takeFrontMatter("We build.\n\n---\na: b\n---\n", TEXT_WORDS)).toBeUndefined();
  });
});

describe("the speaker", () => {
  test.each([
    ["Remarks by Mayor Ada Stone at the opening of the bridge", "Ada Stone", "Mayor"],
    ["Mayor Ada Stone’s Address to the people of the harbour", "Ada Stone", "Mayor"],
    [
      "Speech by President of the Republic of Harbour Ada B. Stone",
      "Ada B. Stone",
      "President of the Republic of Harbour",
    ],
    ["Ada Stone, Mayor of Harbour Town", "Ada Stone", "Mayor of Harbour Town"],
    ["Delivered by Governor Tom Field", "Tom Field", "Governor"],
    ["By Tom Field", "Tom Field", undefined],
    ["Президент Республики Ада Стоун", "Ада Стоун", "Президент Республики"],
    ["Tom Field's inaugural address", "Tom Field", undefined],
  ])("of %s", (line, speaker, office) => {
    expect(findSpeaker(line, TEXT_WORDS)).toEqual({ speaker, office });
  });

  test.each(["Address to the Nation", "What comes next", "Обращение Президента к народу"])(
    "is not guessed from %s",
    (line) => {
      expect(findSpeaker(line, TEXT_WORDS)).toBeUndefined();
    },
  );
});

test.each([
  ["Автор: President Ada Stone", "Ada Stone", "President"],
  ["Author: Ада Стоун, Президент Республики", "Ада Стоун", "Президент Республики"],
  ["Автор: Ada Stone, President of X", "Ada Stone", "President of X"],
  ["Speaker: Президент Ада Стоун", "Ада Стоун", "Президент"],
  ["Выступает Төрағасы Ада Стоун", "Ада Стоун", "Төрағасы"],
  ["Speaker Ada Stone", "Ada Stone", "Speaker"],
  ["By Ada Stone", "Ada Stone", undefined],
])("%j names %s, whatever languages it mixes", (line, speaker, office) => {
  expect(findSpeaker(line, TEXT_WORDS)).toEqual({ speaker, office });
});

describe("what is proposed", () => {
  const text = [
    "ADDRESS TO THE VALLEY",
    "Delivered by Governor Tom Field",
    "Millbrook, 2 March 1998",
    "My friends, we have come through the winter.",
    "We will build on 5 May 1999.",
  ];

  test("comes from the lines above the text, which are no part of it", () => {
    const { proposals, paragraphs, headLines } = propose(text, NOTHING);
    expect(proposals.speaker).toEqual({
      value: "Tom Field",
      from: '"Delivered by Governor Tom Field"',
      isGiven: false,
    });
    expect(proposals).toMatchObject({
      title: { value: "ADDRESS TO THE VALLEY" },
      office: { value: "Governor" },
      date: { value: "1998-03-02" },
    });
    expect(paragraphs).toEqual(text.slice(3));
    expect(headLines).toEqual(text.slice(0, 3));
  });

  test("leaves the lines above the text where they are meant", () => {
    expect(propose(text, { ...NOTHING, keepsHead: true }).paragraphs).toEqual(text);
  });

  test("is what was given first, then the front matter, then guesses", () => {
    const frontMatter = takeFrontMatter(
      "---\nspeaker: F. Matter\noffice: Clerk\n---\n",
      TEXT_WORDS,
    );
    const { proposals } = propose(text, {
      ...NOTHING,
      options: { speaker: "O. Ption" },
      frontMatter,
    });
    expect(proposals.speaker).toMatchObject({ value: "O. Ption", isGiven: true });
    expect(proposals.office).toMatchObject({ value: "Clerk", isGiven: true });
    expect(proposals.title).toMatchObject({ isGiven: false });
  });

  test("a greeting is no title, and a date in the text is not the day of the address", () => {
    const { proposals, paragraphs } = propose(
      ["My fellow citizens", "We will build on 5 May 1999.", "We rest."],
      NOTHING,
    );
    expect(proposals.title).toBeUndefined();
    expect(proposals.date).toBeUndefined();
    expect(paragraphs).toHaveLength(3);
  });

  test("says when the file gives several dates", () => {
    const facts = { ...NO_FACTS, dates: [{ value: "1998-03-04", from: "the page’s date" }] };
    expect(propose(text, { ...NOTHING, facts }).doubts[0]).toContain("2 dates: 1998-03-02");
  });

  test("is not taken without a word when nobody can be asked", () => {
    const { proposals } = propose(text, NOTHING);
    expect(() => takeProposals("a.txt", proposals, false)).toThrow(
      "a.txt: expected --occasion, --language, --source, got none; expected --yes to take what was found for speaker",
    );
    expect(() => takeProposals("a.txt", proposals, true)).toThrow(
      "a.txt: expected --occasion, --language, --source, got none; nothing was written",
    );
  });
});

test("values that people give are read, and refused by the name of their option", () => {
  expect(readValue("date", "6 June 2022", "--date", TEXT_WORDS)).toBe("2022-06-06");
  expect(readValue("speaker", "  Ada \n Stone ", "--speaker", TEXT_WORDS)).toBe("Ada Stone");
  expect(() => readValue("date", "soon", "--date", TEXT_WORDS)).toThrow(
    "--date: expected a day such as",
  );
  expect(() => readValue("language", "English!", "--language", TEXT_WORDS)).toThrow(
    "--language: expected a tag",
  );
  expect(() => readValue("link", "nowhere", "--link", TEXT_WORDS)).toThrow("--link: expected");
  expect(() => readValue("title", " ", "--title", TEXT_WORDS)).toThrow(
    "--title: expected some words",
  );
});

test("a folder is named by its day and its kind, and by a number where that is taken", () => {
  const none = (): boolean => false;
  expect(proposeSlug("2009-01-20", "Inaugural Address", TEXT_WORDS, none)).toBe(
    "2009-01-20-inaugural-address",
  );
  expect(proposeSlug("2022-09-01", "Послание народу", TEXT_WORDS, none)).toBe("2022-09-01-message");
  // The more telling kind, in whatever language.
  expect(proposeSlug("2022-01-01", "Новогоднее обращение / Speech", TEXT_WORDS, none)).toBe(
    "2022-01-01-new-year-address",
  );
  expect(
    proposeSlug("2022-09-01", "To all", TEXT_WORDS, (slug) => slug === "2022-09-01-address"),
  ).toBe("2022-09-01-address-2");
});
