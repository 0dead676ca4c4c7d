import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Messages } from "../../conversation/messages.js";
import { plain } from "../../conversation/reply.js";
import type { Reply } from "../../conversation/reply.js";
import type { Corpus } from "../../conversation/corpus.js";
import { showForget, showLanguages, showSettings } from "../../conversation/show/settings.js";
import type { Tap } from "../../conversation/view.js";
import { isChatAdmin } from "../is-chat-admin.js";
import { factsOf, glossesFor } from "../../conversation/show/quotation.js";
import { chosenAddress } from "../chosen-address.js";
import { messagesChosen } from "../languages.js";
import type { ChatSettings } from "../ports/settings-store.js";
import { edit, reply } from "../send.js";
import type { FeatureParts } from "./feature.js";

/** Settings of a private chat, and the deletion of what is stored about a person. */
export function privateSettings(parts: FeatureParts): Composer<Context> {
  const { corpus, languages, messagesFor } = parts;
  const composer = new Composer();
  const chat = composer.chatType("private").on("message");
  chat.command("settings", async (context) => {
    const messages = await messagesFor(context);
    const shown = { automaticAnswers: undefined, glosses: glossesShown(corpus, messages) };
    await reply(context, showSettings(languages, messages, shown));
  });
  chat.command("language", async (context) =>
    reply(context, showLanguages(languages, await messagesFor(context))),
  );
  chat.command("addresses", async (context) =>
    reply(context, await listAddresses(parts, context, await messagesFor(context))),
  );
  chat.command("forget", async (context) => reply(context, showForget(await messagesFor(context))));
  return composer;
}

/** Shows a group's settings to an administrator; a plain refusal to others. */
export async function replyGroupSettings(
  { state, corpus, languages }: FeatureParts,
  context: Context,
  messages: Messages,
): Promise<void> {
  if (!context.chat) return;
  if (!(await isChatAdmin(context))) {
    await reply(context, plain(messages.group.adminsOnly));
    return;
  }
  const { automaticAnswers = false } = await state.settings.get(context.chat.id);
  const glosses = glossesShown(corpus, messages);
  await reply(context, showSettings(languages, messages, { automaticAnswers, glosses }));
}

/** The addresses, with the one that the chat asks alone marked. */
async function listAddresses(
  { state, corpus, conversation }: FeatureParts,
  { chat }: Context,
  messages: Messages,
): Promise<Reply> {
  return conversation.addresses(messages, await chosenAddress(state.settings, corpus, chat?.id));
}

/** Lets an administrator choose the address that a group asks; a plain refusal to others. */
export async function replyGroupAddresses(
  parts: FeatureParts,
  context: Context,
  messages: Messages,
): Promise<void> {
  await reply(
    context,
    (await isChatAdmin(context))
      ? await listAddresses(parts, context, messages)
      : plain(messages.group.adminsOnly),
  );
}

/** Has the chat ask one address alone, or all again; in a group by an administrator only. */
export async function chooseAddress(
  parts: FeatureParts,
  context: Context,
  messages: Messages,
  { address }: Extract<Tap, { kind: "choose" }>,
): Promise<string> {
  const { chat } = context;
  if (!chat) return messages.toasts.foreign;
  if (chat.type !== "private" && !(await isChatAdmin(context))) return messages.toasts.adminsOnly;
  await parts.state.settings.change(chat.id, { address: address?.slug ?? "" });
  await edit(context, await listAddresses(parts, context, messages));
  const { chosen, allChosen } = messages.addresses;
  return address ? chosen(factsOf(address, messages)) : allChosen;
}

/** Changes a setting by a tap; in a group only an administrator's, checked at each tap. */
export async function changeSettings(
  { state, corpus, languages }: FeatureParts,
  context: Context,
  messages: Messages,
  tap: Extract<Tap, { kind: "language" | "automatic" | "glosses" }>,
): Promise<string> {
  const { chat } = context;
  const isPrivate = chat?.type === "private";
  const isKnown =
    tap.kind === "automatic"
      ? !isPrivate
      : tap.kind === "glosses" || languages.tags.includes(tap.language);
  if (!chat || !isKnown) return messages.toasts.foreign;
  if (!isPrivate && !(await isChatAdmin(context))) return messages.toasts.adminsOnly;
  const settings = await state.settings.change(chat.id, changeOf(tap));
  const now = messagesChosen(languages, settings, messages.language);
  const { automaticAnswers = false } = settings;
  const shown = {
    automaticAnswers: isPrivate ? undefined : automaticAnswers,
    glosses: glossesShown(corpus, now),
  };
  await edit(context, showSettings(languages, now, shown));
  switch (tap.kind) {
    case "automatic":
      return now.toasts.automatic(tap.on);
    case "glosses":
      return now.toasts.glosses(tap.on);
    case "language":
      return now.toasts.languageSet;
  }
}

function changeOf(tap: Extract<Tap, { kind: "language" | "automatic" | "glosses" }>): ChatSettings {
  switch (tap.kind) {
    case "automatic":
      return { automaticAnswers: tap.on };
    case "glosses":
      return { glosses: tap.on };
    case "language":
      return { language: tap.language };
  }
}

/** Whether translations are shown; undefined where there are none in the language. */
function glossesShown({ addresses }: Corpus, messages: Messages): boolean | undefined {
  const has = addresses.some(({ address }) => glossesFor(messages, address) !== undefined);
  return has ? messages.glossLabel !== undefined : undefined;
}

/** Deletes what is stored about the person who taps. */
export async function forgetPerson(
  { state, threads, lists, memory }: FeatureParts,
  context: Context,
  messages: Messages,
): Promise<string | undefined> {
  if (!context.from || context.chat?.type !== "private") return messages.toasts.foreign;
  threads.forget(context.from.id);
  memory.answered.forget(context.chat.id);
  lists.forget(context.from.id);
  const records = await state.forget(context.from.id);
  await edit(context, plain(messages.forgotten(records)));
  return undefined;
}
