import { getDocumentProxy } from "unpdf";
import { createChangeCounter } from "../../adding/change.js";
import { toLine } from "../../adding/character-changes.js";
import type { PageLine } from "../../adding/page-lines.js";
import { dropRunningLines, layOut } from "../../adding/page-lines.js";
import type { SourceText } from "../../adding/source-text.js";
import { createSourceText, NO_FACTS } from "../../adding/source-text.js";
import type { TextWords } from "../../adding/text-words.js";
import { AppError, explain } from "../../errors.js";

/** A page with fewer letters than this on average is a picture of text. */
const FEWEST_LETTERS = 20;

/** A piece of text of a page, as pdf.js gives it. */
interface Piece {
  readonly str: string;
  /** The last two numbers are the place from the left and from the bottom, in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the text layer of a PDF: lines by their places on the page, paragraphs by the gaps between them;
 * page numbers and running heads are left out.
 *
 * @param name of the file, used in errors
 * @throws AppError BAD_INPUT when it is damaged, needs a password or holds pictures of text
 */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  words: readonly TextWords[],
): Promise<SourceText> {
  const { pages, info } = await readPages(name, bytes);
  const counter = createChangeCounter("page numbers and running heads dropped");
  const kept = dropRunningLines(pages, words, counter.count);
  const letters = kept
    .flat()
    .reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < FEWEST_LETTERS * Math.max(1, pages.length))
    throw new AppError(
      "BAD_INPUT",
      `${name}: expected a PDF with text, got ${pages.length} ${pages.length === 1 ? "page" : "pages"} of pictures (${letters} letters); recognise the text first (OCR), or copy it into a .txt file`,
    );
  const titles = info === undefined ? [] : [{ value: toLine(info), from: "the PDF’s title" }];
  return createSourceText("PDF", layOut(kept), {
    facts: { ...NO_FACTS, titles },
    isPrinted: true,
    changes: [counter.change()],
  });
}

async function readPages(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly pages: PageLine[][]; readonly info: string | undefined }> {
  try {
    // The library takes the bytes away from who gives them.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const pages: PageLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(joinPieces(items.flatMap((item) => ("str" in item ? [item as Piece] : []))));
    }
    const { info } = await document.getMetadata();
    const { Title: title } = info as { Title?: unknown };
    await document.destroy();
    return {
      pages,
      info: typeof title === "string" && /\s/u.test(title.trim()) ? title.trim() : undefined,
    };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new AppError(
      "BAD_INPUT",
      isLocked
        ? `${name}: expected a PDF that opens, got one with a password; save it without`
        : `${name}: expected a PDF, got a damaged one (${explain(error)}); copy its text into a .txt file`,
      { cause: error },
    );
  }
}

/** Pieces of one height on the page make a line; a gap between two is a space. */
function joinPieces(pieces: readonly Piece[]): PageLine[] {
  const lines: { text: string; x: number; y: number; height: number; end: number }[] = [];
  for (const { str, transform, width, height } of pieces) {
    const [x = 0, y = 0] = transform.slice(4);
    const line = lines.at(-1);
    if (str.trim() === "") {
      if (line && Math.abs(line.y - y) < line.height / 2 && !line.text.endsWith(" "))
        line.text += " ";
      continue;
    }
    const isRaised =
      line !== undefined && y > line.y && y - line.y < line.height && height < 0.8 * line.height;
    if (line && x >= line.x && (Math.abs(line.y - y) < line.height / 2 || isRaised)) {
      const isGap = x - line.end > 0.2 * line.height && !line.text.endsWith(" ");
      line.text += (isGap ? " " : "") + str;
      line.end = x + width;
    } else lines.push({ text: str, x, y, height: height || 10, end: x + width });
  }
  return lines;
}
