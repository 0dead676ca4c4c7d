import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import type { AddOptions, AddTools } from "../src/add-address.js";
import { addAddress } from "../src/add-address.js";
import { languages, tellLanguage } from "../src/languages/index.js";
import { removeAddress } from "../src/remove-address.js";
import type { Person } from "../src/terminal/ask-person.js";
import { createFakeEncoder } from "./support/fake-encoder.js";
import { SAVED_PAGE, SAVED_PAGE_PARAGRAPHS } from "./support/saved-page.js";

const OPTIONS: AddOptions = { fields: {}, keepsHead: false, takesGuesses: true, isDryRun: false };
const SLUG = "2021-05-03-remarks";

let work: string;
let corpusDir: string;
let indexDir: string;
let printed: string[];
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "adding-"));
  corpusDir = join(work, "corpus");
  indexDir = join(work, "index");
  printed = [];
});
afterEach(() => {
  rmSync(work, { recursive: true, force: true });
});

function tools(changed: Partial<AddTools> = {}): AddTools {
  return {
    corpusDir,
    indexDir,
    languages,
    tell: tellLanguage,
    openEncoder: () => Promise.resolve(createFakeEncoder()),
    person: undefined,
    print: (line) => printed.push(line),
    ...changed,
  };
}

/** Somebody who gives these answers one after the other. */
function personWith(answers: readonly string[], isSure = true): Person & { asked: string[] } {
  const left = [...answers];
  const asked: string[] = [];
  return {
    asked,
    ask(question, proposal) {
      asked.push(proposal === undefined ? question : `${question} [${proposal}]`);
      const answer = left.shift() ?? "";
      return Promise.resolve(answer === "" ? (proposal ?? "") : answer);
    },
    confirm(question) {
      asked.push(question);
      return Promise.resolve(isSure);
    },
    leave: () => {
      asked.push("(left)");
    },
  };
}

const add = (content = SAVED_PAGE, options: Partial<AddOptions> = {}, changed = tools()) =>
  addAddress("bridge.html", Buffer.from(content), { ...OPTIONS, ...options }, changed);
/** Every file and folder there is, hidden ones too. */
const left = () => readdirSync(work, { recursive: true, encoding: "utf8" }).sort();

test("a saved page becomes an address that the corpus takes, with its index", async () => {
  await add();
  expect(readdirSync(corpusDir)).toEqual([SLUG]);
  const [entry] = await readCorpus(corpusDir);
  expect(entry?.address).toMatchObject({
    slug: SLUG,
    speaker: "Ada Stone",
    office: "Mayor",
    date: "2021-05-03",
    language: "en",
    source: "Harbour Town Hall",
    link: "https://harbour.example/news/bridge",
    text: SAVED_PAGE_PARAGRAPHS.join("\n\n"),
  });
  expect(readdirSync(join(indexDir, SLUG))).toContain("manifest.json");
  expect(printed.find((line) => line.startsWith("address:"))).toBe(
    "address: 7 paragraphs, 10 sentences, 127 words",
  );
});

test("what was found is shown with where it was found", async () => {
  await add();
  expect(printed).toContain(
    '  speaker   Ada Stone  [guess: "Remarks by Mayor Ada Stone at the opening of the North Bridge"]',
  );
  expect(printed).toContain(
    '  date      2021-05-03  [guess: the line "3 May 2021" above the text]',
  );
  expect(printed).toContain(
    '  1 × headings, taken as paragraphs; are they the speaker’s words?: "What comes next"',
  );
});

test("a text with front matter keeps what it says, mended", async () => {
  await add(
    "---\nspeaker: Tom Field\noffice: Governor\ntitle: To the Valley\noccasion: the end of winter\ndate: 2 March 1998\nlanguage: en\nsource: the town archive\nlicense: CC0\nzone: Europe/Berlin\nspeaker-ru: Том Филд\nsha256: 00\n---\n\nWe came through the winter.\r\nWe lost no house.",
    { takesGuesses: false },
  );
  const [entry] = await readCorpus(corpusDir);
  expect(entry?.address).toMatchObject({
    slug: "1998-03-02-address",
    licence: "CC0",
    zone: "Europe/Berlin",
    namesIn: { ru: { speaker: "Том Филд" } },
    text: "We came through the winter.\n\nWe lost no house.",
  });
  expect(printed.join("\n")).toContain('the date "2 March 1998" became 1998-03-02');
});

test("a dry run says everything and writes nothing", async () => {
  await add(SAVED_PAGE, { isDryRun: true, takesGuesses: false });
  expect(left()).toEqual([]);
  expect(printed.at(-1)).toContain(`the folder would be ${join(corpusDir, SLUG)}`);
});

describe("a person", () => {
  test("is asked for what is missing or only found, again when the answer is none", async () => {
    const person = personWith(["", "", "", "", "soon", "5 May 2021"]);
    await add(
      SAVED_PAGE,
      { takesGuesses: false, fields: { licence: "CC BY 4.0" } },
      tools({ person }),
    );
    expect(person.asked).toEqual([
      "speaker [Ada Stone]",
      "office [Mayor]",
      "title [Remarks by Mayor Ada Stone at the opening of the North Bridge]",
      "occasion [the opening of the North Bridge]",
      "date [2021-05-03]",
      "date [2021-05-03]",
      "language [en]",
      "source [Harbour Town Hall]",
      "Write 2021-05-05-remarks?",
      // Before the index is built, so that Ctrl-C stops that.
      "(left)",
    ]);
    expect(readdirSync(corpusDir)).toEqual(["2021-05-05-remarks"]);
  });

  test("who says no has written nothing", async () => {
    await add(SAVED_PAGE, { takesGuesses: false }, tools({ person: personWith([], false) }));
    expect(left()).toEqual([]);
    expect(printed.at(-1)).toBe("nothing was written");
  });
});

describe("nothing is written", () => {
  test("when a guess may not be taken and nobody can be asked", async () => {
    await expect(add(SAVED_PAGE, { takesGuesses: false })).rejects.toThrow(
      "bridge.html: expected --yes to take what was found for speaker, office",
    );
    expect(left()).toEqual([]);
  });

  test("when the index cannot be built", async () => {
    const broken = {
      ...createFakeEncoder(),
      embedPassages: () => Promise.reject(new Error("the model is gone")),
    };
    const changed = tools({ openEncoder: () => Promise.resolve(broken) });
    await expect(add(SAVED_PAGE, {}, changed)).rejects.toThrow("the model is gone");
    expect(left()).toEqual([]);
  });

  test("when somebody else takes the folder meanwhile: the index goes too", async () => {
    const encoder = createFakeEncoder();
    const slow = {
      ...encoder,
      embedPassages(passages: readonly string[]) {
        mkdirSync(join(corpusDir, SLUG));
        writeFileSync(join(corpusDir, SLUG, "mine.txt"), "");
        return encoder.embedPassages(passages);
      },
    };
    const changed = tools({ openEncoder: () => Promise.resolve(slow) });
    await expect(add(SAVED_PAGE, {}, changed)).rejects.toThrow("nothing was added");
    expect(left()).toEqual(["corpus", `corpus/${SLUG}`, `corpus/${SLUG}/mine.txt`, "index"]);
  });

  test("when the text is in the corpus already, in whatever format", async () => {
    await add();
    const before = left();
    const text = SAVED_PAGE_PARAGRAPHS.join("\n\n");
    await expect(add(text)).rejects.toThrow(
      `bridge.html: expected a text that is not in the corpus, got that of ${SLUG} (100% of it); to replace it, first run: npm run remove -- ${SLUG}`,
    );
    expect(left()).toEqual(before);
  });

  test("when the name is taken or none", async () => {
    await add();
    const other = "Dear friends of the valley! We came through the winter, and we lost no house.";
    await expect(add(other, { slug: SLUG })).rejects.toThrow(
      "--slug: expected a name that is free",
    );
    await expect(add(other, { slug: "Ä b" })).rejects.toThrow("--slug: expected a name of a-z");
  });
});

test("what the changes leave and no text may have is said before anything is asked", async () => {
  const person = personWith([]);
  const text = "My friends, we build.\n\nWe build &nosuch; and <!-- rest.\n\nAnd &neither; here >.";
  await expect(
    addAddress(
      "bridge.txt",
      Buffer.from(text),
      { ...OPTIONS, takesGuesses: false },
      tools({ person }),
    ),
  ).rejects.toThrow(
    /^bridge\.txt: ¶2 "We build &nosuch; and <!-- rest\.": expected no HTML character references in the text, got "&nosuch;"; mend it in the file$/u,
  );
  expect(person.asked).toEqual([]);
  expect(left()).toEqual([]);
});

test("a text that shares much with another is added, and that is said", async () => {
  await add();
  const [, first = "", second = ""] = SAVED_PAGE_PARAGRAPHS;
  const fields = {
    speaker: "T. Field",
    office: "Governor",
    title: "T",
    occasion: "o",
    date: "2020-01-01",
    source: "s",
  };
  await add(
    `${first}\n\n${"The valley has its own winter, and it was long. ".repeat(3)}\n\n${second}`,
    { fields },
  );
  expect(printed.join("\n")).toMatch(/\d\d% of it stands in 2021-05-03-remarks too/u);
  expect(readdirSync(corpusDir)).toHaveLength(2);
});

describe("removing", () => {
  const remove = (slug: string, isMeant: boolean, person?: Person) =>
    removeAddress(slug, isMeant, {
      corpusDir,
      indexDir,
      person,
      print: (line) => printed.push(line),
    });

  test("takes away the folder and its index", async () => {
    await add();
    await remove(SLUG, true);
    expect(left()).toEqual(["corpus", "index"]);
    expect(printed).toContain(`removed ${SLUG} and its index`);
  });

  test("takes away an index that an address has left", async () => {
    await add();
    rmSync(join(corpusDir, SLUG), { recursive: true });
    await remove(SLUG, false);
    expect(left()).toEqual(["corpus", "index"]);
  });

  test("asks first, and needs --yes where nobody can be asked", async () => {
    await add();
    const before = left();
    await remove(SLUG, false, personWith([], false));
    await expect(remove(SLUG, false)).rejects.toThrow(
      `expected --yes to remove ${SLUG} with address.txt; nothing was removed`,
    );
    await expect(remove("nope", true)).rejects.toThrow(`expected one of ${SLUG} in`);
    await expect(remove("../index", true)).rejects.toThrow('got "../index"');
    expect(left()).toEqual(before);
  });
});

test("the file that is written is read by people too", async () => {
  await add("We came through the winter. We lost no house.", {
    fields: {
      speaker: "Tom Field",
      office: "Governor",
      title: "To the Valley",
      occasion: "the end of winter",
      date: "2 March 1998",
      source: "the town archive",
      licence: "CC0",
      link: "https://valley.example",
    },
  });
  const content = readFileSync(join(corpusDir, "1998-03-02-address", "address.txt"), "utf8");
  expect(content).toMatch(
    /^---\nspeaker: Tom Field\noffice: Governor\ntitle: To the Valley\noccasion: the end of winter\ndate: 1998-03-02\nlanguage: en\nsource: the town archive\nlink: https:\/\/valley\.example\nlicence: CC0\nsha256: [0-9a-f]{64}\n---\n\nWe came through the winter\. We lost no house\.\n$/u,
  );
});
