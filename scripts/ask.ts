import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { AppError } from "../src/errors.js";
import { openEncoderInThread } from "../src/open-encoder.js";
import { createListeners } from "../src/terminal/open-listeners.js";
import type { AskOptions } from "./ask/answer-asked.js";

const command = createCommand(
  "ask",
  "Answer a question with quotations, or say that the address does not",
)
  .argument("[question...]", "the question in words")
  .option("--jsonl", 'read {"id","question"} lines from stdin, write one JSON line for each')
  .option("--json", "print the answer as one JSON line")
  .option("--explain", "print how the message is read, and the evidence behind the answer")
  .action(async (words: string[], options: AskOptions) => {
    const question = words.join(" ");
    if (options.jsonl === true && question !== "")
      throw new AppError("BAD_INPUT", "expected no question beside --jsonl, got one");
    if (options.jsonl !== true && question.trim() === "")
      throw new AppError(
        "BAD_INPUT",
        'expected a question, got none; for example: npm run --silent ask -- "What will be done about corruption?"',
      );
    // The model loads in its thread while the rest of the program does here.
    const encoder = openEncoderInThread(loadSettings(), createListeners(printLine));
    const { answerAsked } = await import("./ask/answer-asked.js");
    await answerAsked(question, options, encoder);
  });

await runCommand(command);
