import { z } from "zod";
import { readCorpus } from "../src/adapters/corpus-folder.js";
import { openTexts } from "../src/app.js";
import { catalogueOf } from "../src/conversation/catalogue.js";
import type { TextDesk } from "../src/conversation/desk.js";
import { lookUpAll } from "../src/conversation/desk.js";
import { showQuotation } from "../src/conversation/show-quotation.js";
import { AppError } from "../src/errors.js";
import { printContent } from "../src/terminal/print-content.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { printable } from "./open.js";
import { idSchema, readRecords, writeRecord } from "./records.js";

const schema = z.object({ id: idSchema, query: z.string() });
const MOST = 5;

const find = (texts: readonly TextDesk[], query: string) => ({
  quotations: lookUpAll(texts, query, MOST).map(({ address, quotation }) =>
    printable(texts, address, quotation),
  ),
});

const command = createCommand("lookup", "Find a quotation by words that you remember of it")
  .argument("[words...]", "the words, as well as you remember them")
  .option("--jsonl", 'read {"id","query"} lines from stdin, write one JSON line for each')
  .option("--json", "print the quotations as one JSON line")
  .action(async (words: string[], options: { jsonl?: boolean; json?: boolean }) => {
    const query = words.join(" ");
    const open = async (): Promise<TextDesk[]> =>
      openTexts(await readCorpus(loadSettings().corpusDir));
    if (options.jsonl === true) {
      if (query !== "")
        throw new AppError("BAD_INPUT", "expected no words beside --jsonl, got some");
      const records = await readRecords(schema, '{"id","query"}');
      const texts = await open();
      for (const record of records) writeRecord({ id: record.id, ...find(texts, record.query) });
      return;
    }
    if (query.trim() === "")
      throw new AppError(
        "BAD_INPUT",
        'expected words of a quotation, got none; for example: npm run --silent lookup -- "measure twice"',
      );
    const texts = await open();
    if (options.json === true) {
      writeRecord(find(texts, query));
      return;
    }
    const found = lookUpAll(texts, query, MOST);
    if (found.length === 0) printLine("No sentence of the address is near these words.");
    for (const { address, quotation } of found)
      printContent(process.stdout, showQuotation(catalogueOf("en"), address, quotation));
  });

await runCommand(command);
