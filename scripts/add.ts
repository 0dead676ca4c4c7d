import { readInput, STANDARD_INPUT } from "../src/adapters/documents/read-file.js";
import { addAddress } from "../src/add-address.js";
import type { Field } from "../src/adding/propose.js";
import { openEncoder } from "../src/open-encoder.js";
import { createCommand, loadSettings, printLine, runCommand } from "../src/command.js";
import { languages, tellLanguage } from "../src/languages/index.js";
import { createPerson, isPersonThere } from "../src/terminal/ask-person.js";
import { createListeners } from "../src/terminal/open-listeners.js";

interface Options extends Partial<Record<Field, string>> {
  readonly slug?: string;
  readonly encoding?: string;
  readonly keepHead?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

const command = createCommand(
  "add",
  "Add an address to the corpus: find the text in a file, make the editorial changes, build its index",
)
  .argument("<file>", "plain text, Markdown, a saved web page or a PDF; - reads standard input")
  .option("--speaker <name>", "who spoke")
  .option("--office <words>", "what the speaker was, such as Mayor of the town")
  .option("--title <words>", "what the address is called")
  .option("--occasion <words>", "on what occasion it was given")
  .option("--date <day>", "when it was given: 2022-06-06 or 6 June 2022")
  .option("--language <tag>", "the language of the text, such as en")
  .option("--source <words>", "who published it")
  .option("--licence <words>", "on what terms it may be quoted")
  .option("--link <url>", "where a reader finds it")
  .option("--slug <name>", "the folder’s name; by habit the date and a word")
  .option("--encoding <name>", "the encoding, when it is not recognised rightly")
  .option("--keep-head", "keep the lines above the text as a part of it")
  .option("-y, --yes", "take what was found without asking")
  .option("--dry-run", "say what would be written, and write nothing")
  .addHelpText(
    "after",
    "\nOn a terminal, what is missing or only found is asked for. Nothing is written before all is known,\nand a failure leaves nothing behind. A text that is in the corpus already is refused.",
  )
  .action(async (file: string, options: Options) => {
    const { slug, encoding, keepHead, yes, dryRun, ...fields } = options;
    const settings = loadSettings();
    const bytes = await readInput(file);
    const listeners = createListeners(printLine);
    const isAsked = file !== STANDARD_INPUT && dryRun !== true && isPersonThere();
    const person = isAsked ? createPerson() : undefined;
    try {
      await addAddress(
        file,
        bytes,
        {
          fields,
          slug,
          encoding,
          keepsHead: keepHead === true,
          takesGuesses: yes === true,
          isDryRun: dryRun === true,
        },
        {
          ...settings,
          languages,
          tell: tellLanguage,
          openEncoder: () => openEncoder(settings, listeners),
          person,
          print: printResult,
          ...(listeners.onIndexing ? { onIndexing: listeners.onIndexing } : {}),
        },
      );
    } finally {
      person?.leave();
    }
  });

function printResult(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runCommand(command);
