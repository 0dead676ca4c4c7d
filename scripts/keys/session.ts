import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import type { QuestionsFile } from "../../src/adapters/questions-file.js";
import { AppError } from "../../src/errors.js";
import { createKeyWriter } from "./key-writer.js";
import type { KeyWriter } from "./key-writer.js";
import { FEWEST_KEYS } from "./review.js";
import { createSentenceRounds } from "./sentence-rounds.js";
import type { SentenceRounds } from "./sentence-rounds.js";
import { showSentence, showTried } from "./show-sentence.js";
import { counted, countKeys, describeKeyCounts, freeAuthor } from "./key-counts.js";
import type { TryOut } from "./try-out.js";
import { readTypedLine } from "./typed-line.js";

const HELP = [
  "Ask as somebody would who has not read the address, in words of your own, one question a line.",
  "Enter: on; g QUESTION | topic: a gap, which the address does not answer;",
  "n QUESTION | topic: it takes for granted what this sentence denies; t QUESTION: try an answer;",
  "s: skip for good; b: back; u: take the last one out; q: end; ?: these lines. What is written is on disk.",
];

/** What keys are written with. */
export interface SessionParts {
  readonly entry: CorpusEntry;
  /** Primary subtag of the language that is written. */
  readonly language: string;
  /** Asked for when absent. */
  readonly author: string | undefined;
  readonly file: QuestionsFile;
  readonly tryOut: TryOut;
}

/** A person writing keys, line by line; what it says is printed. */
interface Session {
  readonly prompt: string;
  begin(): void;
  /** @returns false at the end */
  take(line: string): Promise<boolean>;
  end(): void;
}

export function createSession(parts: SessionParts, print: (text: string) => void): Session {
  const { entry, language, file, tryOut } = parts;
  const inLanguage = ({ questions }: CorpusEntry["anticipated"]): CorpusEntry["anticipated"] => ({
    questions: questions.filter((one) => one.language === language),
    gaps: [],
  });
  const rounds = createSentenceRounds({
    address: entry.address,
    anticipated: inLanguage(entry.anticipated),
  });
  const counts = countKeys(entry);
  const free = freeAuthor(counts);
  let writer: KeyWriter | undefined;

  const show = (): void => {
    const { anticipated } = writer ?? entry;
    print(showSentence(entry, rounds, inLanguage(anticipated), language));
  };
  const startAs = (author: string): void => {
    writer = createKeyWriter(file, tryOut, author, entry.anticipated);
    for (const line of HELP) print(line);
    show();
  };
  /** @returns false when no sentence needs more */
  const goOn = (from: KeyWriter): boolean => {
    const { round } = rounds;
    if (!rounds.next(inLanguage(from.anticipated))) {
      print(`No sentence is left that has fewer than ${FEWEST_KEYS} questions.`);
      return false;
    }
    if (rounds.round > round)
      print(`\nOnce more those with fewer than ${FEWEST_KEYS} questions: ${rounds.length}.`);
    show();
    return true;
  };
  const obey = async (to: KeyWriter, line: string): Promise<boolean> => {
    const typed = readTypedLine(line);
    switch (typed.kind) {
      case "question":
        return tell(await to.writeQuestion(typed.question, currentOf(rounds)));
      case "gap":
        return tell(await to.writeGap(typed.question, typed.topic));
      case "denied":
        return tell(await to.writeGap(typed.question, typed.topic, currentOf(rounds)));
      case "try":
        return tell([
          showTried(entry.address, await tryOut.answer(to.anticipated, typed.question)),
        ]);
      case "undo":
        return tell([await to.undo()]);
      case "unclear":
        return tell([typed.why]);
      case "help":
        return tell(HELP);
      case "back":
        if (!rounds.back()) return tell(["this is the first sentence"]);
        show();
        return true;
      case "skip":
        rounds.leaveOut();
        return goOn(to);
      case "next":
        return goOn(to);
      case "end":
        return false;
    }
  };
  const tell = (told: readonly string[]): true => {
    for (const line of told) print(`  ${line}`);
    return true;
  };

  return {
    get prompt() {
      return writer ? "> " : `Who writes? A letter or a name [${free}]: `;
    },
    begin() {
      print(`${entry.address.slug}: ${describeKeyCounts(counts)}`);
      if (parts.author !== undefined) startAs(parts.author);
    },
    async take(line) {
      if (!writer) {
        startAs(line.trim() === "" ? free : line.trim());
        return true;
      }
      try {
        return await obey(writer, line);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return tell([`not written: ${error.message}`]);
      }
    },
    end() {
      const { questions, gaps, mended } = writer?.written ?? { questions: 0, gaps: 0, mended: 0 };
      if (questions + gaps === 0) {
        print("\nNothing was written.");
        return;
      }
      print(
        `\n${counted(questions, "question")} and ${counted(gaps, "gap")} written to ${file.path}; wrong replies mended: ${mended}.`,
      );
      print(
        `The bot takes them in by "npm run index"; "npm run keys -- ${entry.address.slug} --list" reviews them.`,
      );
    },
  };
}

function currentOf({ current }: SentenceRounds): NonNullable<SentenceRounds["current"]> {
  if (!current) throw new RangeError("writeKeys: expected an address with sentences, got none");
  return current;
}
