import { Option } from "commander";
import writeFileAtomic from "write-file-atomic";
import { readServedCorpus } from "../src/adapters/corpus-folder.js";
import { openAddresses } from "../src/open-addresses.js";
import type { CardLink } from "../src/cards/card.js";
import { LONGEST_ON_CARD } from "../src/cards/card.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { findQuotation } from "../src/conversation/card-command.js";
import { cardOf, linkIntoChat } from "../src/conversation/show/card.js";
import type { Address } from "../src/corpus/address.js";
import { AppError } from "../src/errors.js";
import { languages } from "../src/languages/index.js";
import { openCards } from "../src/open-cards.js";

interface CardOptions {
  readonly out: string;
  readonly wide?: boolean;
  readonly language: string;
  readonly bot?: string;
}

const command = createCommand("card", "Make a picture of a quotation")
  .argument("[place...]", 'its sentences, such as "¶10 s2" or "¶10 s2-3"')
  .requiredOption("--out <file>", "PNG file to write; an old one is replaced")
  .option("--wide", "1200 × 630 pixels instead of 1200 × 1500")
  .addOption(
    new Option("--language <tag>", "language of the names and the day")
      .choices(languages.tags)
      .default("en"),
  )
  .option("--bot <name>", "the code opens the place in the bot of this user name, not the source")
  .action(async (words: string[], { out, wide, language, bot }: CardOptions) => {
    if (bot !== undefined && !/^\w{5,32}$/u.test(bot))
      throw new AppError("BAD_INPUT", `--bot: expected a user name without @, got "${bot}"`);
    const named = words.join(" ");
    const addresses = openAddresses(await readServedCorpus(loadSettings().corpusDir, printLine));
    const messages = languages.messagesOf(language);
    const found = findQuotation({ addresses, languages, names: [] }, messages, named);
    if (found.kind !== "quotation")
      throw new AppError(
        "BAD_INPUT",
        `expected sentences of one paragraph, such as "¶10 s2", got ${named === "" ? "none" : `"${named}"`}`,
      );
    const { address, quotation } = found;
    const { length } = quotation.text;
    if (length > LONGEST_ON_CARD)
      throw new AppError(
        "BAD_INPUT",
        `expected ${LONGEST_ON_CARD} characters at most, got ${length}; name fewer sentences`,
      );
    const link = bot === undefined ? linkToSource(address) : linkIntoChat(bot, found);
    const wish = { address, quotation, format: wide === true ? "wide" : "tall" } as const;
    const png = await openCards()(cardOf(messages, wish, link));
    if (!png)
      throw new AppError(
        "BAD_INPUT",
        "expected letters of the card's typeface and words that fit its width, got others",
      );
    await write(out, png);
    printLine(`${out}: ${png.length} bytes`);
  });

async function write(file: string, png: Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(file, Buffer.from(png));
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new AppError(
      "BAD_INPUT",
      `--out: expected a file that can be written, got ${file}: ${code}`,
    );
  }
}

/** Where the source can be read; no code where the front matter names no page. */
function linkToSource({ link }: Address): CardLink | undefined {
  return link === undefined ? undefined : { url: link, label: new URL(link).hostname };
}

await runCommand(command);
