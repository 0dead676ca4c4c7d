import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { onTestFinished } from "vitest";
import { readCorpus, sha256 } from "../../../src/adapters/corpus-folder.js";
import type { CorpusEntry } from "../../../src/adapters/corpus-folder.js";
import { openQuestionsFile } from "../../../src/adapters/questions-file.js";
import { openRanker } from "../../../src/app.js";
import { readSettings } from "../../../src/config.js";
import { projectRoot } from "../../../src/project.js";
import { writeKeys } from "../../../scripts/keys/dialogue.js";
import { createTryOut } from "../../../scripts/keys/try-out.js";
import { createFakeEncoder } from "../../support/fake-encoder.js";

const SLUG = "2020-01-01-bread";
const BODY =
  "Dear friends. The price of bread will stay as it is in every shop of our country.\n\n" +
  "Bakers will be paid on Mondays. Flour is the concern of every family. Millers have my thanks for years of patience.";

export interface KeysFolder {
  readonly corpusDir: string;
  readonly file: string;
  read(): string;
  readEntry(): Promise<CorpusEntry>;
}

/** A corpus folder with one address of five sentences, removed after the test. */
export function createKeysFolder(questions?: string): KeysFolder {
  const corpusDir = mkdtempSync(join(tmpdir(), "keys-"));
  onTestFinished(() => {
    rmSync(corpusDir, { recursive: true, force: true });
  });
  writeAddress(corpusDir);
  const file = join(corpusDir, SLUG, "questions.jsonl");
  if (questions !== undefined) writeFileSync(file, questions);
  return {
    corpusDir,
    file,
    read: () => readFileSync(file, "utf8"),
    readEntry: async () => {
      const [entry] = await readCorpus(corpusDir);
      if (!entry) throw new Error("expected the address that was written");
      return entry;
    },
  };
}

function writeAddress(corpusDir: string): void {
  mkdirSync(join(corpusDir, SLUG), { recursive: true });
  writeFileSync(
    join(corpusDir, SLUG, "address.txt"),
    `---\nspeaker: A. Speaker\noffice: Head\ntitle: T\noccasion: o\ndate: 2020-01-01\nlanguage: en\nsource: s\nlicence: l\nsha256: ${sha256(BODY)}\n---\n\n${BODY}\n`,
  );
}

/** A line of a file of questions. */
export function line(question: string, rest: Record<string, unknown>, author = "z"): string {
  return `${JSON.stringify({ question, author, ...rest })}\n`;
}

interface Talk {
  /** Types a line; what is printed until the next prompt, or until the end. */
  readonly type: (line: string) => Promise<string>;
  /** Sends what is no whole line, such as Ctrl+C after a few letters; what is printed until the end. */
  readonly breakOff: (typed: string) => Promise<string>;
  /** Ends the input; what is printed until the end. */
  readonly close: () => Promise<string>;
}

/** A dialogue over a folder, at its first prompt, with an encoder that has no model. */
export async function startTalk(
  folder: KeysFolder,
  {
    author = "a",
    language = "en",
    isTTY = false,
  }: { author?: string; language?: string; isTTY?: boolean } = {},
): Promise<Talk & { readonly begun: string }> {
  const entry = await folder.readEntry();
  const encoder = createFakeEncoder();
  const settings = readSettings({}, projectRoot());
  const tryOut = await createTryOut({
    entry,
    encoder,
    ranker: await openRanker(settings, encoder),
    saved: undefined,
  });
  const input = new PassThrough();
  const output = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
  const file = openQuestionsFile(folder.corpusDir, entry.address, language);
  const parts = { entry, language, author: author === "" ? undefined : author, file, tryOut };
  const ended = writeKeys(parts, input, output).then(() => output.end());
  const untilPrompt = async (): Promise<string> => {
    let printed = "";
    while (!/(?:^|[\r\n])(?:> |Who writes\?.*: )$/u.test(printed)) {
      const more = output.read() as string | null;
      if (more !== null) printed += stripVTControlCharacters(more);
      else if (output.readableEnded) return printed;
      else
        await new Promise<void>((resolve) => {
          output.once("readable", resolve);
          output.once("end", resolve);
        });
    }
    return printed;
  };
  return {
    begun: await untilPrompt(),
    type: (typed) => {
      input.write(`${typed}\n`);
      return untilPrompt();
    },
    breakOff: async (typed) => {
      input.write(typed);
      await ended;
      return untilPrompt();
    },
    close: async () => {
      input.end();
      await ended;
      return untilPrompt();
    },
  };
}
