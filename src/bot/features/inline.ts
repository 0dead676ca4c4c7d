import { Composer } from "grammy";
import type { Context, Filter } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { Languages } from "../../conversation/languages.js";
import type { Messages } from "../../conversation/messages.js";
import { startWith } from "../../conversation/start-parameter.js";
import type { InlineEntry } from "../../conversation/inline-list.js";
import { listByMeaning, listByWords, showEntry } from "../../conversation/inline-list.js";
import { createNarrow } from "../../conversation/narrow.js";
import { chosenAddress } from "../chosen-address.js";
import { createNewestTurns } from "../newest-turn.js";
import { toArticle } from "../outgoing-message.js";
import type { FeatureParts } from "./feature.js";

/** Results a page; Telegram takes 50, a phone shows four or five at once. */
const INLINE_PAGE = 20;
/** A reader's lists depend on nothing but the query and the corpus, so Telegram may keep them for an hour. */
const INLINE_CACHE_SECONDS = 3600;
/** The same where lists depend on a choice too. */
const CHOICE_CACHE_SECONDS = 30;

type InlineContext = Filter<Context, "inline_query">;

/**
 * Inline mode: quotations by their words, then by their meaning. A person's query that is no longer
 * their newest gets only what is found without the encoder, so that no queries pile up.
 */
export function inline(parts: FeatureParts): Composer<Context> {
  const { state } = parts;
  const narrow = createNarrow(parts.corpus, parts.languages);
  const composer = new Composer();
  const turns = createNewestTurns();
  composer.on("inline_query", async (context) => {
    const { query: typed, from } = context.inlineQuery;
    const turn = turns.begin(from.id);
    try {
      const named = narrow(typed, from.language_code);
      // A person's choice of an address is that of the private chat; what the query names goes before it.
      const chosen =
        named.corpus === parts.corpus
          ? await chosenAddress(state.settings, parts.corpus, from.id)
          : undefined;
      const { query } = named;
      const corpus = chosen ? parts.corpus.within([chosen]) : named.corpus;
      const found = listByWords(corpus, query);
      // Newer queries that have already arrived are read before the encoder is asked.
      await new Promise((resolve) => setImmediate(resolve));
      if (turn.isNewest())
        await answer(
          parts,
          context,
          await listByMeaning(corpus, query, found),
          parts.corpus.addresses.length > 1 ? CHOICE_CACHE_SECONDS : INLINE_CACHE_SECONDS,
        );
      else await answer(parts, context, found, 0);
    } finally {
      turn.end();
    }
  });
  return composer;
}

async function answer(
  { languages }: FeatureParts,
  context: InlineContext,
  entries: readonly InlineEntry[],
  cacheSeconds: number,
): Promise<void> {
  const { query, offset, from: reader } = context.inlineQuery;
  const messages = languages.messagesOf(reader.language_code);
  const from = /^\d{1,4}$/u.test(offset) ? Number(offset) : 0;
  const next = from + INLINE_PAGE;
  const isEmpty = entries.length === 0 && cacheSeconds > 0;
  const results = entries
    .slice(from, next)
    .map((entry) => toResult(languages, messages, entry, context.me.username));
  await context.answerInlineQuery(results, {
    cache_time: cacheSeconds,
    // The list is in the reader's language.
    is_personal: true,
    next_offset: next < entries.length ? `${next}` : "",
    ...(isEmpty
      ? {
          button: {
            text: messages.inline.nothingFound,
            start_parameter: startWith(query),
          },
        }
      : {}),
  });
}

function toResult(
  { messagesOf }: Languages,
  messages: Messages,
  entry: InlineEntry,
  botName: string,
): InlineQueryResultArticle {
  const { id, title, description, content, button } = showEntry(
    messages,
    messagesOf(entry.address.language),
    entry,
  );
  return toArticle({ id, title, description }, { content, buttons: [[button]] }, botName);
}
