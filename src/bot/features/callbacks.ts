import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Messages } from "../../conversation/messages.js";
import type { Redraw, Tap } from "../../conversation/view.js";
import { isRedraw } from "../../conversation/view.js";
import { parseCallbackData } from "../parse-callback-data.js";
import { countUnanswered, countVote } from "../counting.js";
import { edit, reply } from "../send.js";
import { whileTyping } from "../typing.js";
import { awaitsVote, takeVote, withoutThumbs } from "../votes.js";
import { sendCard, withoutCards } from "./cards.js";
import type { FeatureParts } from "./feature.js";
import { changeSettings, chooseAddress, forgetPerson } from "./settings.js";

/** Does what the button says; returns the words of the toast, or undefined for an empty one. */
type TapHandler<Kind extends Tap["kind"]> = (
  parts: FeatureParts,
  context: Context,
  messages: Messages,
  tap: Extract<Tap, { kind: Kind }>,
) => Promise<string | undefined>;

/** Taps on buttons. It answers any tap, so it must stand after the features with own buttons. */
export function callbacks(parts: FeatureParts): Composer<Context> {
  const composer = new Composer();
  composer.on("callback_query", async (context) => {
    const messages = await parts.messagesFor(context);
    const parsed = parseCallbackData(parts.corpus.addresses, context.callbackQuery.data ?? "");
    const text =
      parsed.kind === "tap"
        ? await perform(parts, context, messages, parsed.tap)
        : messages.toasts[parsed.kind];
    await context.answerCallbackQuery(text === undefined ? {} : { text });
  });
  return composer;
}

const TAP_HANDLERS: { readonly [Kind in Exclude<Tap, Redraw>["kind"]]: TapHandler<Kind> } = {
  ask: async (parts, context, messages, { address, sample }) => {
    const text = parts.corpus.addresses.find((one) => one.address === address);
    const question = text?.samples[sample]?.question;
    if (question === undefined || context.chat?.type !== "private") return messages.toasts.foreign;
    const asked = await whileTyping(
      context,
      parts.conversation.within([address]).ask(messages, question),
    );
    parts.threads.remember(context, asked.thread);
    await reply(context, asked);
    await countUnanswered(parts, asked.answer);
    return undefined;
  },
  page: (_, __, messages, { page, of }) => Promise.resolve(messages.toasts.page(page, of)),
  edge: (_, __, { toasts }, { edge: which }) => Promise.resolve(toasts[which]),
  vote: async (parts, context, { toasts }, vote) => {
    switch (await takeVote(context)) {
      case "taken":
        await countVote(parts, vote);
        return vote.useful ? toasts.thanksUseful : toasts.thanksNotUseful;
      case "had-one":
        return toasts.votedAlready;
      case "unchangeable":
        return toasts.cannotChange;
    }
  },
  card: sendCard,
  language: changeSettings,
  automatic: changeSettings,
  glosses: changeSettings,
  choose: chooseAddress,
  forget: forgetPerson,
};

function perform(
  parts: FeatureParts,
  context: Context,
  messages: Messages,
  tap: Tap,
): Promise<string | undefined> {
  if (isRedraw(tap)) return redraw(parts, context, messages, tap);
  const handle = TAP_HANDLERS[tap.kind] as TapHandler<Tap["kind"]>;
  return handle(parts, context, messages, tap);
}

/** Changes the message under the tapped button; a message that has had its vote gets no other. */
async function redraw(
  { conversation, threads }: FeatureParts,
  context: Context,
  messages: Messages,
  tap: Redraw,
): Promise<string | undefined> {
  const redrawn = await conversation.redraw(messages, tap);
  const shown = context.chat ? redrawn : withoutCards(redrawn);
  // "More" goes on from what is shown now.
  const thread = threads.of(context);
  const sentence =
    tap.kind === "paragraph" ? tap.address.paragraphs[tap.number - 1]?.sentences[0] : undefined;
  const part =
    tap.kind === "paragraph" && sentence
      ? ({ part: "paragraph", shown: { address: tap.address, sentence } } as const)
      : {};
  if (thread) threads.remember(context, { ...thread, ...part, buttons: shown.buttons ?? [] });
  const isChanged = await edit(context, awaitsVote(context) ? shown : withoutThumbs(shown));
  return isChanged ? undefined : messages.toasts.cannotChange;
}
