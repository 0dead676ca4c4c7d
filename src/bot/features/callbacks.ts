import { Composer } from "grammy";
import type { Context } from "grammy";
import type { Catalogue } from "../../conversation/catalogue.js";
import { showParagraph } from "../../conversation/show-paragraph.js";
import type { Deed } from "../../conversation/view.js";
import { parseCallbackData } from "../callback-data.js";
import { countUnanswered, countVote } from "../counting.js";
import { edit, reply } from "../send.js";
import { whileTyping } from "../typing.js";
import { awaitsVote, takeVote, withoutThumbs } from "../votes.js";
import type { FeatureParts } from "./feature.js";
import { changeSettings, forgetPerson } from "./settings.js";

/** Does a deed and gives the toast that answers the tap; undefined for none. */
type Doer<Kind extends Deed["kind"]> = (
  parts: FeatureParts,
  context: Context,
  catalogue: Catalogue,
  deed: Extract<Deed, { kind: Kind }>,
) => Promise<string | undefined>;

/** Taps on buttons. It must stand after all features with buttons of their own: it answers any. */
export function callbacks(parts: FeatureParts): Composer<Context> {
  const composer = new Composer();
  composer.on("callback_query", async (context) => {
    const catalogue = await parts.catalogueFor(context);
    const parsed = parseCallbackData(parts.desk.texts, context.callbackQuery.data ?? "");
    const text =
      parsed.kind === "deed"
        ? await perform(parts, context, catalogue, parsed.deed)
        : catalogue.toasts[parsed.kind];
    await context.answerCallbackQuery(text === undefined ? {} : { text });
  });
  return composer;
}

const DOERS: { readonly [Kind in Deed["kind"]]: Doer<Kind> } = {
  view: ({ conversation }, context, catalogue, { view }) => {
    const shown = conversation.view(catalogue, view);
    return change(context, catalogue, awaitsVote(context) ? shown : withoutThumbs(shown));
  },
  paragraph: (_, context, catalogue, { address, number }) =>
    change(context, catalogue, showParagraph(catalogue, address, number)),
  topics: ({ conversation }, context, catalogue, { address, paragraph }) =>
    change(context, catalogue, conversation.topics(catalogue, address, paragraph)),
  found: ({ conversation }, context, catalogue, { address, words, page }) =>
    change(context, catalogue, conversation.find(catalogue, words, page, address)),
  start: ({ conversation }, context, catalogue) =>
    change(context, catalogue, conversation.start(catalogue)),
  ask: async (parts, context, catalogue, { address, sample }) => {
    const text = parts.desk.texts.find((one) => one.address === address);
    const question = text?.samples[sample];
    if (question === undefined || context.chat?.type !== "private") return catalogue.toasts.foreign;
    const asked = await whileTyping(context, parts.conversation.ask(catalogue, question));
    await reply(context, asked);
    await countUnanswered(parts, asked.answer);
    return undefined;
  },
  page: (_, __, catalogue, { page, of }) => Promise.resolve(catalogue.toasts.page(page, of)),
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
  language: changeSettings,
  automatic: changeSettings,
  forget: forgetPerson,
};

function perform(
  parts: FeatureParts,
  context: Context,
  catalogue: Catalogue,
  deed: Deed,
): Promise<string | undefined> {
  const doer = DOERS[deed.kind] as Doer<Deed["kind"]>;
  return doer(parts, context, catalogue, deed);
}

async function change(
  context: Context,
  catalogue: Catalogue,
  content: Parameters<typeof edit>[1],
): Promise<string | undefined> {
  return (await edit(context, content)) ? undefined : catalogue.toasts.cannotChange;
}
