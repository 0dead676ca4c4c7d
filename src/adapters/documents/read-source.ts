import { changeCharacters, findForeignCharacter } from "../../adding/character-changes.js";
import { isHtml, recogniseKind } from "../../adding/file-kind.js";
import type { FrontMatter } from "../../adding/front-matter.js";
import { takeFrontMatter } from "../../adding/front-matter.js";
import type { SourceText } from "../../adding/source-text.js";
import { createSourceText } from "../../adding/source-text.js";
import type { TextWords } from "../../adding/text-words.js";
import { AppError } from "../../errors.js";
import { decodeText } from "./decode.js";
import { title } from "./read-file.js";
import { isMarkdown, readMarkdown } from "./read-markdown.js";
import { readPage } from "./read-page.js";
import { readPdf } from "./read-pdf.js";

/** The text of a file, its characters those of the corpus, with what the file says of it. */
export interface ReadSource extends SourceText {
  readonly frontMatter: FrontMatter | undefined;
}

/**
 * Takes the text out of a file: plain text, Markdown, an HTML page or a PDF.
 *
 * @param name of the file, used in errors and to recognise its format
 * @param encoding the encoding that somebody gave
 * @throws AppError BAD_INPUT when it is none of them or no text is found
 */
export async function readSource(
  name: string,
  bytes: Uint8Array,
  words: readonly TextWords[],
  encoding?: string,
): Promise<ReadSource> {
  const file = title(name);
  const kind = recogniseKind(bytes);
  if (kind.kind === "other")
    throw new AppError(
      "BAD_INPUT",
      `${file}: expected plain text, Markdown, HTML or PDF, got ${kind.name}; give its text as a .txt file`,
    );
  if (kind.kind === "pdf") {
    const source = await readPdf(file, bytes, words);
    return { ...withChanges(file, source, source.text), frontMatter: undefined };
  }
  const decoded = decodeText(file, bytes, encoding);
  if (isHtml(name, decoded.text) && takeFrontMatter(decoded.text, words) === undefined) {
    const source = readPage(file, decoded.text, decoded.encoding, words);
    return { ...withChanges(file, source, source.text), frontMatter: undefined };
  }
  const plain = createSourceText(`plain text, ${decoded.encoding}`, decoded.text);
  const changed = withChanges(file, plain, decoded.text);
  const frontMatter = takeFrontMatter(changed.text, words);
  const body = frontMatter?.body ?? changed.text;
  if (!isMarkdown(name, body)) return { ...changed, text: body, frontMatter };
  const markdown = readMarkdown(body, decoded.encoding);
  return { ...markdown, changes: [...changed.changes, ...markdown.changes], frontMatter };
}

function withChanges(file: string, source: SourceText, text: string): SourceText {
  const foreign = findForeignCharacter(text);
  if (foreign)
    throw new AppError(
      "BAD_INPUT",
      `${file}:${foreign.line}: expected text, got the character ${foreign.code}${foreign.code === "U+FFFD" ? ", which stands for letters that were lost" : ""}; remove it, or name the encoding with --encoding`,
    );
  const changed = changeCharacters(text);
  return { ...source, text: changed.text, changes: [...source.changes, ...changed.changes] };
}
