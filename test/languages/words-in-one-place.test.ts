import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { languages } from "../../src/languages/index.js";

const SRC = join(import.meta.dirname, "../../src");
/** What people read is made here; errors and log lines of `bot/transport` are for operators. */
const SPEAKING = [
  "conversation",
  "bot/features",
  "bot/posts",
  "posts",
  "answering",
  "summarising",
  "requests",
  "words",
];
/** Formats and protocols are read here: HTML, commands, names of models, all of them in Latin letters. */
const FORMATS = ["adapters", "bot", "corpus", "reader-browser", "terminal"];
/** What people type, and texts that are added, are read in all other folders. */
const READING = readdirSync(SRC, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && ![...FORMATS, "languages"].includes(entry.name))
  .map(({ name }) => name);

/** Two words in a row: a text for people, where a name or a tag is one. */
const WORDS = /\p{L}{2,}[,:;]? \p{L}{2,}/u;

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether a text stands in an error or in a log line, which nobody reads who asks. */
function isForOperators(node: ts.Node): boolean {
  // The parents end with the file.
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isNewExpression(at) && /Error$/u.test(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && /\blogger\./u.test(at.expression.getText())) return true;
  }
  return false;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

function textsIn(file: string): string[] {
  const source = parse(file);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText && WORDS.test(node.text) && !isForOperators(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Values of the corpus, of Telegram and of a model, never shown as they are. */
const NO_WORDS_FOR_PEOPLE = new Set(["about the bot", "small talk", "off topic", "no par&"]);

test("no words for people stand outside the folders of languages", () => {
  const found = SPEAKING.flatMap((folder) => filesUnder(join(SRC, folder))).flatMap((file) =>
    textsIn(file)
      .filter((text) => !NO_WORDS_FOR_PEOPLE.has(text))
      .map((text) => `${relative(SRC, file)}: ${text}`),
  );
  expect(found).toEqual([]);
});

/** A pattern without what is no word in it: properties, escapes, names of groups, ranges. */
const withoutSigns = (pattern: string): string =>
  pattern.replaceAll(/\\[pPuk](?:\{[^}]*\}|<[^>]*>|[\dA-F]{4})|\\\w|\(\?<\w+>|\w-\w|\/\w*$/gu, " ");

/** Patterns with two letters in a row, or one that is not Latin: words of a language. */
function patternsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const letters = withoutSigns(node.text);
      if (/\p{L}{2}|(?!\p{Script=Latin})\p{L}/u.test(letters)) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** Texts and patterns with a letter that is neither Latin nor Greek. */
function foreignIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isRegularExpressionLiteral(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    const letters = isText ? withoutSigns(node.text) : "";
    if (/(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Common})\p{L}/u.test(letters))
      found.push(letters);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** Names, not words: of parts of a model, of fields of a file, of elements of HTML, of protocols, of slots. */
const NO_WORDS_OF_A_LANGUAGE = [
  "requests/argument.ts",
  "adding/compose-address.ts",
  "adding/file-kind.ts",
  "adding/markup-changes.ts",
  "adding/read-value.ts",
  // Roman numbers.
  "adding/paragraph-kinds.ts",
  // What letters look like that were wrongly decoded.
  "adding/oddities.ts",
  "posts/send-outcome.ts",
];
/** Why its words stand with the corpus is said there: numbers of sentences must not change. */
const WORDS_OF_SEVERAL = ["corpus/split-sentences.ts"];

test("no words that people type are read outside the folders of languages", () => {
  const found = READING.flatMap((folder) => filesUnder(join(SRC, folder)))
    .filter((file) => !NO_WORDS_OF_A_LANGUAGE.includes(relative(SRC, file)))
    .flatMap((file) => patternsIn(file).map((text) => `${relative(SRC, file)}: ${text}`));
  expect(found).toEqual([]);
  expect(patternsIn(join(SRC, "languages/english/requests.ts")).length).toBeGreaterThan(5);
});

test("no letters but Latin ones are read or written outside the folders of languages", () => {
  const found = [...FORMATS, ...READING]
    .flatMap((folder) => filesUnder(join(SRC, folder)))
    .filter((file) => ![...WORDS_OF_SEVERAL, "adding/oddities.ts"].includes(relative(SRC, file)))
    // The alphabet, by which cards are measured.
    .filter((file) => relative(SRC, file) !== "cards/practice-cards.ts")
    .flatMap((file) => foreignIn(file).map((text) => `${relative(SRC, file)}: ${text}`));
  expect(found).toEqual([]);
  expect(foreignIn(join(SRC, "languages/kazakh/text-words.ts")).length).toBeGreaterThan(5);
});

test("the search finds such words", () => {
  expect(textsIn(join(SRC, "languages/english/messages.ts")).length).toBeGreaterThan(50);
});

/** What an encoder was trained on, which is no list of what is spoken here. */
const OTHER_LISTS = ["adapters/encoder/model-conventions.ts"];

test("no file but those of a language names its tag", () => {
  // English is the language of identifiers and formats too.
  const [, ...tags] = languages.all.map(({ tag }) => tag);
  const namesTag = (node: ts.Node): boolean =>
    (ts.isStringLiteralLike(node) && tags.includes(node.text)) ||
    ts.forEachChild(node, namesTag) === true;
  const others = filesUnder(SRC)
    // To parse them all takes long.
    .filter((file) => tags.some((tag) => readFileSync(file, "utf8").includes(`"${tag}"`)))
    .filter((file) => namesTag(parse(file)))
    .map((file) => relative(SRC, file))
    .filter((file) => !/^languages\/(?!detection\/)[^/]+\//u.test(file));
  expect(others.sort()).toEqual(OTHER_LISTS.toSorted());
});
