import { InvalidArgumentError } from "commander";
import { languages } from "../src/languages/index.js";
import { findSummary, SUMMARY_SENTENCES } from "../src/conversation/summary-wish.js";
import { showSummary } from "../src/conversation/show/summary.js";
import { AppError } from "../src/errors.js";
import { printContent } from "../src/terminal/print-content.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { readServedCorpus } from "../src/adapters/corpus-folder.js";
import { openCorpus } from "../src/app.js";
import { createListeners } from "../src/terminal/open-listeners.js";
import { printable } from "../src/terminal/open-corpus.js";
import { writeRecord } from "../src/terminal/json-lines.js";

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError("Expected a whole number from 1 to 1000.");
  return number;
}

const command = createCommand("summary", "Sentences of the address that stand for it, in its order")
  .option("--topic <words>", "only about this topic")
  .option("--sentences <count>", "how many sentences at most", positive, SUMMARY_SENTENCES)
  .option("--address <slug>", "which address; otherwise the newest that treats the topic")
  .option("--json", "print one JSON line")
  .action(
    async (options: { topic?: string; sentences: number; address?: string; json?: boolean }) => {
      const topic = options.topic?.trim();
      if (topic === "") throw new AppError("BAD_INPUT", "--topic: expected words, got none");
      const settings = loadSettings();
      const entries = await readServedCorpus(settings.corpusDir, printLine);
      const slugs = entries.map(({ address }) => address.slug);
      if (options.address !== undefined && !slugs.includes(options.address))
        throw new AppError(
          "BAD_INPUT",
          `--address: expected one of ${slugs.join(", ")}, got "${options.address}"`,
        );
      const corpus = await openCorpus(settings, entries, false, createListeners(printLine));
      const wanted = corpus.addresses.find(({ address }) => address.slug === options.address);
      const wish = {
        sentences: options.sentences,
        ...(topic !== undefined && { topic }),
        ...(wanted && { address: wanted.address }),
      };
      const found = await findSummary(corpus, wish);
      const { address, summary } = found;
      if (options.json === true)
        writeRecord({
          sentences: summary.sentences.map((one) => printable(corpus.addresses, address, one)),
          of: summary.of,
        });
      else {
        const ofAddresses = wanted ? 1 : corpus.addresses.length;
        const { content } = showSummary(
          languages.messagesFor(topic ?? ""),
          ofAddresses,
          found,
          wish,
        );
        printContent(process.stdout, content);
      }
    },
  );

await runCommand(command);
