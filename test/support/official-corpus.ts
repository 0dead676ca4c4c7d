import { readCorpus } from "../../src/adapters/corpus-folder.js";
import { openCorpus } from "../../src/app.js";
import type { OpenCorpus } from "../../src/app.js";
import { readSettings } from "../../src/config.js";
import type { Conversation } from "../../src/conversation/conversation.js";
import { createConversation } from "../../src/conversation/converse.js";
import { languages } from "../../src/languages/index.js";
import { projectRoot } from "../../src/project.js";

let opened: Promise<OpenCorpus> | undefined;

/** The bundled encoder, the shipped weights and the real address, as a user meets them; opened once. */
export function openOfficialCorpus(): Promise<OpenCorpus> {
  opened ??= openIt();
  return opened;
}

async function openIt(): Promise<OpenCorpus> {
  const settings = readSettings({}, projectRoot());
  return openCorpus(settings, await readCorpus(settings.corpusDir), false);
}

/** The bot's conversation over it. */
export async function openOfficialConversation(operator?: string): Promise<Conversation> {
  const identity = {
    version: "1.2.3",
    encoder: "test",
    ...(operator !== undefined && { operator }),
  };
  return createConversation(await openOfficialCorpus(), identity, languages);
}
