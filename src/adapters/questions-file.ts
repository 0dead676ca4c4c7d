import { open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import type { Address } from "../corpus/address.js";
import { parseAnticipated } from "../corpus/anticipated.js";
import type { Anticipated } from "../corpus/anticipated.js";
import { AppError, codeOf, explain } from "../errors.js";
import { primarySubtag } from "../words/primary-subtag.js";

/** A line of a `questions.jsonl`: a question with the sentence that answers it, or a gap with its topic. */
export type QuestionLine =
  | { readonly question: string; readonly author: string; readonly at: string }
  | {
      readonly question: string;
      readonly author: string;
      readonly gap: string;
      readonly instead?: string;
    };

/** The anticipated questions of one address in one language, on disk. */
export interface QuestionsFile {
  readonly path: string;
  /**
   * Adds a line at the end: on disk when the promise resolves, and not at all when it rejects. What
   * others have added meanwhile stays.
   *
   * @returns the questions and gaps of the line
   * @throws AppError BAD_CORPUS when the file would no longer be one of anticipated questions
   * @throws AppError BAD_INPUT when it cannot be written
   */
  append(line: QuestionLine): Promise<Anticipated>;
  /**
   * Takes the last line out that reads so; a file that is left empty is removed.
   *
   * @returns whether there was one
   */
  remove(line: QuestionLine): Promise<boolean>;
}

/**
 * The file that anticipated questions in a language stand in; it need not be there.
 *
 * @param corpusDir the folder of all addresses
 * @param language primary subtag
 */
export function openQuestionsFile(
  corpusDir: string,
  address: Address,
  language: string,
): QuestionsFile {
  const isOwn = language === primarySubtag(address.language);
  const name = isOwn ? "questions.jsonl" : `questions.${language}.jsonl`;
  const path = join(corpusDir, address.slug, name);
  const read = (): Promise<string> =>
    readFile(path, "utf8").catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return "";
      throw unwritable(path, error);
    });

  return {
    path,
    async append(line) {
      const before = await read();
      const written = JSON.stringify(line);
      const lineBreak = before === "" || before.endsWith("\n") ? "" : "\n";
      const added = `${lineBreak}${written}\n`;
      parseAnticipated(path, before + added, address, language);
      await appendDurably(path, added);
      return parseAnticipated(path, written, address, language);
    },
    async remove(line) {
      const lines = (await read()).split("\n");
      const at = lines.lastIndexOf(JSON.stringify(line));
      if (at < 0) return false;
      const left = lines.toSpliced(at, 1).join("\n");
      const write = left.trim() === "" ? rm(path) : writeFileAtomic(path, left);
      await write.catch((error: unknown) => {
        throw unwritable(path, error);
      });
      return true;
    },
  };
}

/** Appends and waits for the disk; what was written of a text that did not fit is taken back. */
async function appendDurably(path: string, text: string): Promise<void> {
  try {
    const handle = await open(path, "a");
    try {
      const { size } = await handle.stat();
      await handle
        .appendFile(text)
        .then(() => handle.sync())
        .catch(async (error: unknown) => {
          await handle.truncate(size);
          throw error;
        });
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): AppError {
  return new AppError(
    "BAD_INPUT",
    `${path}: expected a file that can be read and written, got ${explain(error)}`,
    { cause: error },
  );
}
