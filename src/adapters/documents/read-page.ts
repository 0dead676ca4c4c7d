import type { Change } from "../../adding/change.js";
import { createChangeCounter } from "../../adding/change.js";
import { toLine } from "../../adding/character-changes.js";
import { readDay } from "../../adding/read-date.js";
import type { Found, SourceText } from "../../adding/source-text.js";
import { createSourceText } from "../../adding/source-text.js";
import type { TextWords } from "../../adding/text-words.js";
import { AppError } from "../../errors.js";
import { findArticle } from "./html-article.js";
import { listBlocks } from "./html-blocks.js";
import type { PageDocument } from "./html-document.js";
import { isDeeperThan, parsePage } from "./html-document.js";
import { readFacts } from "./html-facts.js";

/** Fewest words of a paragraph outside the article that a person should hear of. */
const MANY_WORDS = 25;
/** What finds the article takes the cube of this; pages of sites are some 30 deep, browsers stop at 512. */
const DEEPEST = 200;
/** Fewest letters of an article. */
const FEWEST_LETTERS = 60;

/**
 * Finds the text in a web page: the article without navigation, captions and what stands around it.
 *
 * @param name of the file, used in errors
 * @throws AppError BAD_INPUT when the page has no article
 */
export function readPage(
  name: string,
  html: string,
  encoding: string,
  words: readonly TextWords[],
): SourceText {
  const document = parsePage(html);
  if (isDeeperThan(document, DEEPEST))
    throw new AppError(
      "BAD_INPUT",
      `${name}: expected a page that can be read, got elements more than ${DEEPEST} deep in each other; copy the text into a .txt file`,
    );
  return read(name, html, document, encoding, words);
}

function read(
  name: string,
  html: string,
  document: PageDocument,
  encoding: string,
  words: readonly TextWords[],
): SourceText {
  const facts = readFacts(document, html, words);
  const { blocks: all, links } = listBlocks(document.body);
  const article = findArticle(document) ?? "";
  const found = listBlocks(parsePage(article).body);
  // A bare list of paragraphs, with no page around it, is one itself.
  const whole = listBlocks(parsePage(html).body);
  const isBare = !/<(?:a|nav|header|footer|aside|form|script)[\s>]/iu.test(html);
  const { blocks, headings, items, footnoteMarks, change } =
    isBare && whole.blocks.join("").length > found.blocks.join("").length ? whole : found;
  const letters = blocks.join("").match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS)
    throw new AppError(
      "BAD_INPUT",
      `${name}: expected an HTML page with an article, got ${letters === 0 ? "none" : `${letters} letters of text`}; a page that loads its text by script has to be saved complete from the browser, or copy the text into a .txt file`,
    );
  const kept = new Set(blocks.flatMap((block) => block.split("\n")));
  const leftOut = [...all, ...links].filter(
    (block) =>
      block.split(/\s+/u).length >= MANY_WORDS && !block.split("\n").some((line) => kept.has(line)),
  );
  return createSourceText(`HTML page, ${encoding}`, blocks.join("\n\n"), {
    facts: { ...facts, dates: [...datesAround(all, kept, words), ...facts.dates] },
    headings,
    items,
    footnoteMarks,
    leftOut,
    changes: [countAround(all, kept), change],
  });
}

/** Lines of the page around the article that are a date and nothing else. */
function datesAround(
  all: readonly string[],
  kept: ReadonlySet<string>,
  words: readonly TextWords[],
): Found[] {
  return all.flatMap((block) => {
    const day = kept.has(block) ? undefined : readDay(block, words);
    return day === undefined
      ? []
      : [{ value: day, from: `the line "${toLine(block)}" of the page` }];
  });
}

function countAround(all: readonly string[], kept: ReadonlySet<string>): Change {
  const counter = createChangeCounter("blocks of the page around the text left out");
  for (const block of all)
    if (!block.split("\n").some((line) => kept.has(line))) counter.count(block);
  return counter.change();
}
