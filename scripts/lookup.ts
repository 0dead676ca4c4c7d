import { z } from "zod";
import { readServedCorpus } from "../src/adapters/corpus-folder.js";
import { openAddresses } from "../src/open-addresses.js";
import { languages } from "../src/languages/index.js";
import type { OpenAddress } from "../src/conversation/corpus.js";
import { isForeign, lookUpAll } from "../src/conversation/corpus.js";
import type { Messages } from "../src/conversation/messages.js";
import type { Reply } from "../src/conversation/reply.js";
import { showFound } from "../src/conversation/show/found.js";
import { showQuotation } from "../src/conversation/show/quotation.js";
import { AppError } from "../src/errors.js";
import { printContent } from "../src/terminal/print-content.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { openConversation, printable } from "../src/terminal/open-corpus.js";
import { idSchema, readRecords, writeRecord } from "../src/terminal/json-lines.js";

const schema = z.object({ id: idSchema, query: z.string() });
const MOST = 5;

const find = (addresses: readonly OpenAddress[], query: string) => ({
  quotations: lookUpAll(addresses, query, MOST).map(({ address, quotation }) =>
    printable(addresses, address, quotation),
  ),
});

const command = createCommand("lookup", "Find a quotation by words that you remember of it")
  .argument("[words...]", "the words, as well as you remember them")
  .option("--jsonl", 'read {"id","query"} lines from stdin, write one JSON line for each')
  .option("--json", "print the quotations as one JSON line")
  .action(async (words: string[], options: { jsonl?: boolean; json?: boolean }) => {
    const query = words.join(" ");
    const open = async (): Promise<OpenAddress[]> =>
      openAddresses(await readServedCorpus(loadSettings().corpusDir, printLine));
    if (options.jsonl === true) {
      if (query !== "")
        throw new AppError("BAD_INPUT", "expected no words beside --jsonl, got some");
      const records = await readRecords(schema, '{"id","query"}');
      const addresses = await open();
      for (const record of records)
        writeRecord({ id: record.id, ...find(addresses, record.query) });
      return;
    }
    if (query.trim() === "")
      throw new AppError(
        "BAD_INPUT",
        'expected words of a quotation, got none; for example: npm run --silent lookup -- "measure twice"',
      );
    const addresses = await open();
    if (options.json === true) {
      writeRecord(find(addresses, query));
      return;
    }
    const messages = languages.messagesFor(query);
    const found = lookUpAll(addresses, query, MOST);
    if (found.length === 0) {
      printContent(process.stdout, (await findOtherwise(addresses, messages, query)).content);
      return;
    }
    for (const { address, quotation } of found)
      printContent(process.stdout, showQuotation(messages, address, quotation));
  });

/** What the bot says to words that no sentence has; those of another language are looked for by their meaning. */
async function findOtherwise(
  addresses: readonly OpenAddress[],
  messages: Messages,
  query: string,
): Promise<Reply> {
  if (!isForeign(addresses, languages.read, query))
    return showFound(messages, addresses, query, [], 0);
  const { conversation } = await openConversation();
  return conversation.find(messages, query);
}

await runCommand(command);
