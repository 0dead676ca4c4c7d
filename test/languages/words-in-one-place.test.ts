import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../../src");
/** What people read is made here; errors and log lines of `bot/transport` are for operators. */
const SPEAKING = ["conversation", "bot/features", "bot/posts", "posts", "answering", "summarising"];

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

function textsIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
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

/** Values of the corpus and of Telegram, never shown as they are. */
const NO_WORDS_FOR_PEOPLE = new Set(["about the bot", "small talk", "off topic"]);

test("no words for people stand outside the folders of languages", () => {
  const found = SPEAKING.flatMap((folder) => filesUnder(join(SRC, folder))).flatMap((file) =>
    textsIn(file)
      .filter((text) => !NO_WORDS_FOR_PEOPLE.has(text))
      .map((text) => `${relative(SRC, file)}: ${text}`),
  );
  expect(found).toEqual([]);
});

test("the search finds such words", () => {
  expect(textsIn(join(SRC, "languages/english/messages.ts")).length).toBeGreaterThan(50);
});
