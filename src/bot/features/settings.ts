import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Messages } from "../../conversation/messages.js";
import { plain } from "../../conversation/reply.js";
import { showForget, showLanguages, showSettings } from "../../conversation/show/settings.js";
import type { Tap } from "../../conversation/view.js";
import { isChatAdmin } from "../is-chat-admin.js";
import { edit, reply } from "../send.js";
import type { FeatureParts } from "./feature.js";

/** Settings of a private chat, and the deletion of what is stored about a person. */
export function privateSettings({ languages, messagesFor }: FeatureParts): Composer<Context> {
  const composer = new Composer();
  const chat = composer.chatType("private").on("message");
  chat.command("settings", async (context) =>
    reply(context, showSettings(languages, await messagesFor(context), undefined)),
  );
  chat.command("language", async (context) =>
    reply(context, showLanguages(languages, await messagesFor(context))),
  );
  chat.command("forget", async (context) => reply(context, showForget(await messagesFor(context))));
  return composer;
}

/** Shows a group's settings to an administrator; a plain refusal to others. */
export async function replyGroupSettings(
  { state, languages }: FeatureParts,
  context: Context,
  messages: Messages,
): Promise<void> {
  if (!context.chat) return;
  if (!(await isChatAdmin(context))) {
    await reply(context, plain(messages.group.adminsOnly));
    return;
  }
  const { automaticAnswers = false } = await state.settings.get(context.chat.id);
  await reply(context, showSettings(languages, messages, automaticAnswers));
}

/** Changes a setting by a tap; in a group only an administrator's, checked at each tap. */
export async function changeSettings(
  { state, languages }: FeatureParts,
  context: Context,
  messages: Messages,
  tap: Extract<Tap, { kind: "language" | "automatic" }>,
): Promise<string> {
  const { chat } = context;
  const isPrivate = chat?.type === "private";
  const isKnown = tap.kind === "automatic" ? !isPrivate : languages.tags.includes(tap.language);
  if (!chat || !isKnown) return messages.toasts.foreign;
  if (!isPrivate && !(await isChatAdmin(context))) return messages.toasts.adminsOnly;
  const chosen =
    tap.kind === "automatic" ? { automaticAnswers: tap.on } : { language: tap.language };
  const { language, automaticAnswers = false } = await state.settings.change(chat.id, chosen);
  const now = language === undefined ? messages : languages.messagesOf(language);
  await edit(context, showSettings(languages, now, isPrivate ? undefined : automaticAnswers));
  return tap.kind === "automatic" ? now.toasts.automatic(tap.on) : now.toasts.languageSet;
}

/** Deletes what is stored about the person who taps. */
export async function forgetPerson(
  { state }: FeatureParts,
  context: Context,
  messages: Messages,
): Promise<string | undefined> {
  if (!context.from || context.chat?.type !== "private") return messages.toasts.foreign;
  const records = await state.forget(context.from.id);
  await edit(context, plain(messages.forgotten(records)));
  return undefined;
}
