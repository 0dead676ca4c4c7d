import { InvalidArgumentError } from "commander";
import { createCommand, runCommand } from "../../src/command.js";
import { openForCommand } from "../../src/terminal/open-corpus.js";
import { writeRecord } from "../../src/terminal/json-lines.js";
import type { ResidentMemory } from "./fresh-process.js";
import { thin } from "./quantile.js";

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("Expected a whole number from 1.");
  return number;
}

/** Opens what `ask` opens, answers, and says how much memory it took; run by the benchmark. */
const command = createCommand("answering-process", "Memory of a process after some answers")
  .argument("<questions>", "how many of the anticipated questions to answer", positive)
  .action(async (count: number) => {
    const { corpus, entries } = await openForCommand();
    const questions = entries
      .flatMap(({ anticipated }) => anticipated.questions)
      .filter(({ isList }) => !isList)
      .map(({ question }) => question);
    for (const question of thin(questions, count)) await corpus.answer(question);
    const memory: ResidentMemory = {
      afterAnswers: process.memoryUsage.rss(),
      peak: process.resourceUsage().maxRSS * 1024,
    };
    writeRecord(memory);
  });

await runCommand(command);
