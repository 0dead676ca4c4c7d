import { loadSettings, createCommand, runCommand } from "../src/command.js";
import { removeAddress } from "../src/remove-address.js";
import { createPerson, isPersonThere } from "../src/terminal/ask-person.js";

const command = createCommand("remove", "Remove an address from the corpus, with its index")
  .argument("<slug>", "the name of its folder")
  .option("-y, --yes", "remove it without asking")
  .action(async (slug: string, { yes }: { yes?: boolean }) => {
    const person = yes !== true && isPersonThere() ? createPerson() : undefined;
    try {
      await removeAddress(slug, yes === true, {
        ...loadSettings(),
        person,
        print: (line) => process.stdout.write(`${line}\n`),
      });
    } finally {
      person?.leave();
    }
  });

await runCommand(command);
