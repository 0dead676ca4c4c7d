import { describe, expect, test } from "vitest";
import { findLikest } from "../../src/adding/likeness.js";
import { listOddities } from "../../src/adding/oddities.js";
import { createTellLanguage } from "../../src/languages/detection/tell-language.js";
import { createTestAddress } from "../support/test-address.js";
import { TEXT_WORDS } from "../support/text-words.js";

const tell = createTellLanguage((text) => ({
  language: /[әғқңөұүһі]/iu.test(text) ? "kk" : "ru",
  certainty: 1,
}));
const oddities = (body: string, items: readonly string[] = [], headings: readonly string[] = []) =>
  listOddities(createTestAddress(body), { items, headings }, { tell, words: TEXT_WORDS }).join(
    "\n",
  );

const PLAIN = "We will build the bridge in the north of the town. It will be of oak.";

test("a plain text has nothing odd", () => {
  expect(oddities(`Dear friends!\n\n${PLAIN}\n\nThank you`)).toBe("");
});

test.each<[string, string, string]>([
  [
    "a paragraph of a whole speech",
    `${PLAIN}\n\n${`${PLAIN} `.repeat(40).trim()}`,
    "1 × a paragraph of more than 500 words is hard to quote; part it with an empty line: ¶2 (640 words)",
  ],
  [
    "verse",
    `${PLAIN}\n\nThe snow was deep\nand the road was long\nand we sang`,
    "verse, its lines kept: ¶2",
  ],
  [
    "a list",
    `${PLAIN}\n\nWe build:\na) roads;\nb) bridges.`,
    "lists; read whether each stands alone: ¶2",
  ],
  [
    "a heading",
    `${PLAIN}\n\nWhat comes next\n\n${PLAIN}`,
    'are they the speaker’s words?: "What comes next"',
  ],
  ["footnote marks", `${PLAIN}\n\nWe rest [3] now.`, "marks that look like footnotes: ¶2"],
  [
    "a paragraph in another language",
    `${PLAIN}\n\n${PLAIN}\n\nСегодня мы открываем мост, которого этот город ждал одиннадцать лет подряд.`,
    "1 × paragraphs in another language: ¶3 (ru)",
  ],
  [
    "a text in another language than the one given",
    "Сегодня мы открываем мост, которого этот город ждал одиннадцать лет подряд. Спасибо!",
    "the language given is en, but most of the text looks like ru",
  ],
  [
    "a sentence without end",
    `${PLAIN}\n\nWe ${"build and ".repeat(60)}rest.`,
    "sentences of more than 100 words: ¶2 s1 (122 words)",
  ],
  ["one sentence", "We will build the bridge.", "one sentence is all there is"],
  ["letters wrongly decoded", `${PLAIN}\n\nWe wonâ€™t build.`, "letters that look wrongly decoded"],
])("%s is said", (_, body, expected) => {
  expect(oddities(body)).toContain(expected);
});

test("items that a page calls a list are one", () => {
  const said = oddities(`${PLAIN}\n\nWe build:\nroads\nbridges`, ["roads", "bridges"]);
  expect(said).toContain("lists");
  expect(said).not.toContain("verse");
});

describe("the language of a text", () => {
  test.each([
    [PLAIN, "en"],
    ["Wir werden die Brücke im Norden der Stadt bauen, und sie ist nicht von Eiche.", "de"],
    ["Nous allons construire le pont dans le nord de la ville, et il est en chêne.", "fr"],
    ["Сегодня мы открываем мост.", "ru"],
    ["Бүгін біз көпір ашамыз.", "kk"],
    ["Сьогодні ми відкриваємо міст, якого місто чекало.", "uk"],
    ["今日、橋が開きます。", "ja"],
    ["We rest.", undefined],
    ["1998", undefined],
  ])("%s", (text, language) => {
    expect(tell(text)).toBe(language);
  });
});

describe("the likest address", () => {
  const text = `${PLAIN} Nobody who lives on the other bank will pay a toll for crossing it.`;
  const others = [
    { slug: "a", text: "The harbour fees will stay as they are for as long as I am the mayor." },
    { slug: "b", text: `Dear friends! ${text.replace("oak", "stone")} Thank you all for it.` },
  ];

  test("is the one that shares its words, edited or not", () => {
    expect(findLikest(text, others)).toMatchObject({ slug: "b" });
    expect(findLikest(text, others)?.share).toBeGreaterThan(0.5);
    expect(findLikest(text, [{ slug: "c", text: `**${text.toUpperCase()}**` }])?.share).toBe(1);
  });

  test("is none where no run of words is shared", () => {
    expect(findLikest(text, others.slice(0, 1))).toBeUndefined();
  });
});
