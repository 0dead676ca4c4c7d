import { z } from "zod";
import { readServedCorpus } from "../src/adapters/corpus-folder.js";
import { openAddresses } from "../src/open-addresses.js";
import { languages } from "../src/languages/index.js";
import type { Corpus, OpenAddress } from "../src/conversation/corpus.js";
import { checkClaimInAll } from "../src/conversation/corpus.js";
import { answerVerify } from "../src/conversation/verify-command.js";
import { AppError } from "../src/errors.js";
import { printContent } from "../src/terminal/print-content.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { openForCommand, printable } from "../src/terminal/open-corpus.js";
import { idSchema, readRecords, writeRecord } from "../src/terminal/json-lines.js";

const schema = z.object({ id: idSchema, claim: z.string() });

/** The verdict as printed. An absent claim has no quotation: its nearest passage is left out. */
function check(addresses: readonly OpenAddress[], claim: string): Record<string, unknown> {
  const { address, verdict } = checkClaimInAll(addresses, claim);
  const print = (one: Parameters<typeof printable>[2]) => printable(addresses, address, one);
  const misattribution = verdict.misattribution ? { misattribution: verdict.misattribution } : {};
  switch (verdict.verdict) {
    case "verbatim":
      return {
        verdict: "verbatim",
        quotation: print(verdict.quotation),
        difference: [],
        leftOut: verdict.leftOut,
        cutOff: verdict.cutOff,
        ...misattribution,
      };
    case "altered":
      return {
        verdict: "altered",
        quotation: print(verdict.quotation),
        difference: verdict.difference,
        hidden: verdict.hidden,
        ...misattribution,
      };
    case "stitched": {
      const [first] = verdict.quotations;
      return {
        verdict: "stitched",
        quotation: first ? print(first) : null,
        quotations: verdict.quotations.map(print),
        difference: verdict.difference,
      };
    }
    case "absent":
      return { verdict: "absent", quotation: null, difference: [] };
  }
}

const command = createCommand("verify", "Check whether words are a quotation from the address")
  .argument("[claim...]", "the words that somebody attributes to the speaker")
  .option("--jsonl", 'read {"id","claim"} lines from stdin, write one JSON line for each')
  .option("--json", "print the verdict as one JSON line")
  .action(async (words: string[], options: { jsonl?: boolean; json?: boolean }) => {
    const claim = words.join(" ");
    const open = async (): Promise<OpenAddress[]> =>
      openAddresses(await readServedCorpus(loadSettings().corpusDir, printLine));
    if (options.jsonl === true) {
      if (claim !== "")
        throw new AppError("BAD_INPUT", "expected no claim beside --jsonl, got one");
      const records = await readRecords(schema, '{"id","claim"}');
      const addresses = await open();
      for (const record of records)
        writeRecord({ id: record.id, ...check(addresses, record.claim) });
      return;
    }
    if (claim.trim() === "")
      throw new AppError(
        "BAD_INPUT",
        'expected words to check, got none; for example: npm run --silent verify -- "There was no coercion."',
      );
    const addresses = await open();
    if (options.json === true) {
      writeRecord(check(addresses, claim));
      return;
    }
    // The encoder is opened for a claim that only its meaning compares.
    const answer: Corpus["answer"] = async (question, usual) =>
      (await openForCommand()).corpus.answer(question, usual);
    const parts = { corpus: { addresses, answer }, languages };
    const { content } = await answerVerify(parts, languages.messagesFor(claim), claim, false);
    printContent(process.stdout, content);
  });

await runCommand(command);
