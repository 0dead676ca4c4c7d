import { describe, expect, test } from "vitest";
import type { AddressMetadata } from "../../src/corpus/address.js";
import { createAddress } from "../../src/corpus/parse-address.js";
import { languages } from "../../src/languages/index.js";
import { createNamedAddresses } from "../../src/requests/named-addresses.js";

const address = (slug: string, body: string, own: Partial<AddressMetadata>) =>
  createAddress(slug, {
    body,
    metadata: {
      speaker: "Ann Harper",
      office: "President of the Republic of Norland",
      title: "Address to the Nation",
      occasion: "the day of the harvest",
      date: slug.slice(0, 10),
      language: "en",
      source: "nowhere",
      licence: "free",
      sha256: "0".repeat(64),
      ...own,
    },
  });

const UN = address("2024-09-24-un", "Peace is a duty of all. In 2020 we said so to Sutter.", {
  speaker: "Ann Harper",
  title: "Statement at the General Debate of the United Nations General Assembly",
  occasion: "the 79th General Assembly",
  namesIn: {
    ru: { speaker: "Энн Харпер", title: "Выступление на Генеральной Ассамблее ООН" },
    kk: { speaker: "Энн Харпер", title: "БҰҰ Бас Ассамблеясында сөйлеген сөзі" },
  },
});
const HARVEST = address("2020-10-01-harvest", "Bread is cheap. The north has roads.", {
  namesIn: { ru: { speaker: "Энн Харпер" }, kk: { speaker: "Энн Харпер" } },
});
const OATH = address("2009-01-20-oath", "The people of Norland have chosen. Bread is dear.", {
  speaker: "Boris Sutter",
  office: "President of the Union of Sudland",
  title: "Inaugural Address",
  occasion: "the taking of the oath",
  namesIn: { ru: { speaker: "Борис Саттер" }, kk: { speaker: "Борис Саттер" } },
});
const named = createNamedAddresses([UN, HARVEST, OATH]);
const read = (message: string, language = "en") => {
  const found = named(languages.read(message, language));
  return found && { slugs: found.addresses.map(({ slug }) => slug), rest: found.rest };
};

describe("an address is named", () => {
  test.each([
    ["en", "what did he say about bread in 2009?", [OATH], "what did he say about bread?"],
    ["en", "bread in the 2009 speech", [OATH], "bread"],
    ["en", "What does his address of 2024 say on peace?", [UN], "What does say on peace?"],
    ["en", "What did Sutter say about bread?", [OATH], "What did Sutter say about bread?"],
    ["en", "harper on peace", [UN, HARVEST], "harper on peace"],
    ["en", "What does Harper say in her last address about peace?", [UN], undefined],
    ["en", "What does Harper say in her previous speech about peace?", [HARVEST], undefined],
    ["en", "anything about peace at the UN?", [UN], "anything about peace?"],
    ["en", "bread in the inaugural address", [OATH], "bread"],
    ["en", "what did the president of Sudland say about bread", [OATH], undefined],
    ["ru", "что он говорил о хлебе в 2009 году?", [OATH], "что он говорил о хлебе?"],
    ["ru", "что сказал Саттер о хлебе?", [OATH], undefined],
    ["ru", "что она говорит о мире в последнем обращении", [UN], "что она говорит о мире"],
    ["ru", "мир в выступлении в ООН", [UN], undefined],
    ["ru", "обращение 2020 года: что о хлебе", [HARVEST], undefined],
    ["kk", "2009 жылғы үндеуінде нан туралы не айтты?", [OATH], undefined],
    ["kk", "Саттер нан туралы не айтты?", [OATH], undefined],
    ["kk", "соңғы үндеуінде бейбітшілік туралы не айтты", [UN], undefined],
    ["kk", "БҰҰ-да бейбітшілік туралы не айтылды", [UN], undefined],
  ])("%s: %s", (language, message, addresses, rest) => {
    const found = read(message, language);
    expect(found?.slugs).toEqual(addresses.map(({ slug }) => slug));
    if (rest !== undefined) expect(found?.rest).toBe(rest);
  });

  test.each([
    ["According to Boris Sutter, is bread dear?", [OATH]],
    ["In the words of Sutter, how dear is bread?", [OATH]],
    ["What did Harper and Sutter say about bread?", undefined],
    ["What is said about Boris Sutter?", undefined],
    ["What is said about Mr Sutter?", undefined],
    ["What did Harper say about the president of Sudland?", [UN, HARVEST]],
    ["bread in 2009 and 2020", undefined],
    ["what does he say about the 1963 speech?", undefined],
    ["Who wrote the first letter?", undefined],
  ])("by who speaks, not by who is spoken about: %s", (message, addresses) => {
    expect(read(message)?.slugs).toEqual(addresses?.map(({ slug }) => slug));
  });

  test.each(["жаңа хатшы кім", "сөздік туралы не айтты", "что сказано о речке в 2009"])(
    "a word that begins like a speech is none: %s",
    (message) => {
      expect(read(message, "kk")?.rest).not.toBe("");
    },
  );

  test("and none is where nobody has spoken so", () => {
    expect(read("what did Harper say in 2009?")?.slugs).toEqual([]);
    expect(read("her speech of 1999")?.slugs).toEqual([]);
  });
});

describe("nothing is named by", () => {
  test.each([
    ["en", "What does he say about bread?"],
    ["en", "what will the people of Norland get?"],
    ["en", "roads in the north"],
    ["en", "what about Sutter"],
    ["en", "what happened in 1941"],
    ["en", "how is the harvest"],
    ["ru", "что сказано о Саттере"],
    ["kk", "Саттер туралы не айтылды"],
  ])("%s: %s", (language, message) => {
    expect(read(message, language)).toBeUndefined();
  });

  test("a year that an address speaks of is not sure to name one", () => {
    const found = named(languages.read("what was said in 2020", "en"));
    expect(found?.isSure).toBe(false);
    expect(found?.rest).toBe("what was said in 2020");
  });

  test("anything where there is one address", () => {
    const alone = createNamedAddresses([UN]);
    expect(alone(languages.read("in her speech of 1999", "en"))).toBeUndefined();
  });
});
