import type { Api } from "grammy";
import { GrammyError } from "grammy";
import type { BotCommandScope, LanguageCode } from "grammy/types";
import type { Languages } from "../conversation/languages.js";
import type { MenuCommand } from "../conversation/menu-command.js";
import type { Messages } from "../conversation/messages.js";
import { factsOfAll } from "../conversation/show/quotation.js";
import type { Address } from "../corpus/address.js";

/** Which lists of commands each kind of chat shows. */
const SCOPES = [
  { type: "all_private_chats", lists: ["private"] },
  { type: "all_group_chats", lists: ["group"] },
  { type: "all_chat_administrators", lists: ["group", "admin"] },
] as const satisfies readonly {
  readonly type: string;
  readonly lists: readonly (keyof Messages["commands"])[];
}[];

/** What operators see in their private chats, once they have written to the bot. */
const OPERATOR_LISTS = ["private", "operator"] as const;

/**
 * Tells Telegram what the bot's profile and menus say: commands by scope, the description of an
 * empty chat and the short one, in every language of the messages, the first of them for all others. The
 * bot's name is the operator's. Called at each start; what is set already stays as it is.
 *
 * @param operatorIds whose private chats show the commands of operators too, once they have
 * started the bot
 * @throws GrammyError when Telegram refuses; the bot works without
 */
export async function publishProfile(
  api: Api,
  addresses: readonly { readonly address: Address }[],
  { tags, messagesOf }: Languages,
  operatorIds: readonly number[] = [],
): Promise<void> {
  // Telegram tells no scripts apart.
  for (const language of [undefined, ...tags.slice(1).filter((tag) => !tag.includes("-"))]) {
    const messages = messagesOf(language);
    const languageCode = language === undefined ? {} : { language_code: language as LanguageCode };
    const facts = factsOfAll(messages, addresses);
    const publish = async (
      scope: BotCommandScope,
      lists: readonly (keyof Messages["commands"])[],
    ): Promise<void> => {
      const commands = lists.flatMap((list): readonly MenuCommand[] => [
        ...messages.commands[list],
        // With one address nothing of choosing among them is seen.
        ...(list === "private" && addresses.length > 1 ? messages.addresses.commands : []),
      ]);
      const where = { scope, ...languageCode };
      const set = await api.getMyCommands(where);
      if (!isSame(set, commands)) await api.setMyCommands(commands, where);
    };
    for (const { type, lists } of SCOPES) await publish({ type }, lists);
    for (const id of operatorIds)
      await publish({ type: "chat", chat_id: id }, OPERATOR_LISTS).catch(ignoreUnmet);
    const { description } = await api.getMyDescription(languageCode);
    const wanted = messages.description(facts);
    if (description !== wanted) await api.setMyDescription(wanted, languageCode);
    const { short_description: short } = await api.getMyShortDescription(languageCode);
    const wantedShort = messages.shortDescription(facts);
    if (short !== wantedShort) await api.setMyShortDescription(wantedShort, languageCode);
  }
}

/** A person who has never started the bot has no chat with it: the menu waits for a later start. */
function ignoreUnmet(error: unknown): void {
  if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
}

function isSame(set: readonly MenuCommand[], wanted: readonly MenuCommand[]): boolean {
  const line = ({ command, description }: MenuCommand): string => `${command} ${description}`;
  return set.map(line).join("\n") === wanted.map(line).join("\n");
}
