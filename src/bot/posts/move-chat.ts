import type { BotState } from "../ports/state.js";

/** Takes all that is stored of a group along when it becomes a supergroup. */
export async function moveChat(
  state: Pick<BotState, "settings" | "posts">,
  fromChatId: number,
  toChatId: number,
): Promise<void> {
  await state.settings.move(fromChatId, toChatId);
  for (const { id } of await state.posts.listOfChat(fromChatId))
    await state.posts.change(id, { chatId: toChatId });
}
