import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Catalogue } from "../../conversation/catalogue.js";
import { catalogueOf, LANGUAGES } from "../../conversation/catalogue.js";
import { join } from "../../conversation/formatted-text.js";
import { showForget, showLanguages, showSettings } from "../../conversation/show-settings.js";
import type { Deed } from "../../conversation/view.js";
import { isChatAdmin } from "../rights.js";
import { edit, reply } from "../send.js";
import type { FeatureParts } from "./feature.js";

/** Settings of a private chat, and the deletion of what is stored about a person. */
export function privateSettings({ catalogueFor }: FeatureParts): Composer<Context> {
  const composer = new Composer();
  const chat = composer.chatType("private").on("message");
  chat.command("settings", async (context) =>
    reply(context, showSettings(await catalogueFor(context), undefined)),
  );
  chat.command("language", async (context) =>
    reply(context, showLanguages(await catalogueFor(context))),
  );
  chat.command("forget", async (context) =>
    reply(context, showForget(await catalogueFor(context))),
  );
  return composer;
}

/** Shows a group's settings to an administrator; a plain refusal to others. */
export async function replyGroupSettings(
  { state }: FeatureParts,
  context: Context,
  catalogue: Catalogue,
): Promise<void> {
  if (!context.chat) return;
  if (!(await isChatAdmin(context))) {
    await reply(context, { content: join(catalogue.group.adminsOnly) });
    return;
  }
  const { automaticAnswers = false } = await state.settings.get(context.chat.id);
  await reply(context, showSettings(catalogue, automaticAnswers));
}

/** Changes a setting by a tap; in a group only an administrator's, checked at each tap. */
export async function changeSettings(
  { state }: FeatureParts,
  context: Context,
  catalogue: Catalogue,
  deed: Extract<Deed, { kind: "language" | "automatic" }>,
): Promise<string> {
  const { chat } = context;
  const isPrivate = chat?.type === "private";
  const isKnown = deed.kind === "automatic" ? !isPrivate : LANGUAGES.includes(deed.language);
  if (!chat || !isKnown) return catalogue.toasts.foreign;
  if (!isPrivate && !(await isChatAdmin(context))) return catalogue.toasts.adminsOnly;
  const chosen =
    deed.kind === "automatic" ? { automaticAnswers: deed.on } : { language: deed.language };
  const { language, automaticAnswers = false } = await state.settings.change(chat.id, chosen);
  const now = language === undefined ? catalogue : catalogueOf(language);
  await edit(context, showSettings(now, isPrivate ? undefined : automaticAnswers));
  return deed.kind === "automatic" ? now.toasts.automatic(deed.on) : now.toasts.languageSet;
}

/** Deletes what is stored about the person who taps. */
export async function forgetPerson(
  { state }: FeatureParts,
  context: Context,
  catalogue: Catalogue,
): Promise<string | undefined> {
  if (!context.from || context.chat?.type !== "private") return catalogue.toasts.foreign;
  const records = await state.forget(context.from.id);
  await edit(context, { content: join(catalogue.forgotten(records)) });
  return undefined;
}
