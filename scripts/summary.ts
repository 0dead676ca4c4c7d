import { InvalidArgumentError } from "commander";
import { catalogueOf } from "../src/conversation/catalogue.js";
import { SUMMARY_SENTENCES } from "../src/conversation/converse.js";
import { showSummary } from "../src/conversation/show-summary.js";
import { AppError } from "../src/errors.js";
import { printContent } from "../src/terminal/print-content.js";
import { createCommand, runCommand } from "../src/command.js";
import { openForCommand, printable } from "./open.js";
import { writeRecord } from "./records.js";

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 1000)
    throw new InvalidArgumentError("Expected a whole number from 1 to 1000.");
  return number;
}

const command = createCommand("summary", "Sentences of the address that stand for it, in its order")
  .option("--topic <words>", "only about this topic")
  .option("--sentences <count>", "how many sentences at most", positive, SUMMARY_SENTENCES)
  .option("--address <slug>", "which address; the newest unless told")
  .option("--json", "print one JSON line")
  .action(
    async (options: { topic?: string; sentences: number; address?: string; json?: boolean }) => {
      const topic = options.topic?.trim();
      if (topic === "") throw new AppError("BAD_INPUT", "--topic: expected words, got none");
      const { desk } = await openForCommand();
      const address = desk.texts.find(
        (one) => options.address === undefined || one.address.slug === options.address,
      )?.address;
      if (!address)
        throw new AppError(
          "BAD_INPUT",
          `--address: expected one of ${desk.texts.map((one) => one.address.slug).join(", ")}, got "${options.address ?? ""}"`,
        );
      const summary = await desk.summarise(address, options.sentences, topic);
      if (options.json === true)
        writeRecord({
          sentences: summary.sentences.map((one) => printable(desk.texts, address, one)),
          of: summary.of,
        });
      else printContent(process.stdout, showSummary(catalogueOf("en"), address, summary, topic));
    },
  );

await runCommand(command);
