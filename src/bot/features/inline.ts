import { Composer } from "grammy";
import type { Context, Filter } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { messagesOf } from "../../conversation/messages.js";
import type { InlineWords } from "../../conversation/messages.js";
import { startWith } from "../../conversation/start-parameter.js";
import type { InlineEntry } from "../../conversation/inline-list.js";
import { listByMeaning, listByWords, showEntry } from "../../conversation/inline-list.js";
import { createNewestTurns } from "../newest-turn.js";
import { toEntities, toKeyboard } from "../send.js";
import type { FeatureParts } from "./feature.js";

/** Results a page; Telegram takes 50, a phone shows four or five at once. */
const INLINE_PAGE = 20;
/** Lists depend on nothing but the query and the corpus, so Telegram may keep them for an hour. */
const INLINE_CACHE_SECONDS = 3600;

type InlineContext = Filter<Context, "inline_query">;

/**
 * Inline mode: quotations by their words, then by their meaning. A person's query that is no longer
 * their newest gets only what is found without the encoder, so that no queries pile up.
 */
export function inline({ corpus }: FeatureParts): Composer<Context> {
  const composer = new Composer();
  const latest = createNewestTurns();
  const { inline: words } = messagesOf(corpus.addresses[0]?.address.language);
  composer.on("inline_query", async (context) => {
    const { query, from } = context.inlineQuery;
    const turn = latest.begin(from.id);
    try {
      const found = listByWords(corpus, query);
      // Newer queries that have already arrived are read before the encoder is asked.
      await new Promise((resolve) => setImmediate(resolve));
      if (turn.isNewest())
        await answer(
          context,
          await listByMeaning(corpus, query, found),
          INLINE_CACHE_SECONDS,
          words,
        );
      else await answer(context, found, 0, words);
    } finally {
      turn.end();
    }
  });
  return composer;
}

async function answer(
  context: InlineContext,
  entries: readonly InlineEntry[],
  cacheSeconds: number,
  words: InlineWords,
): Promise<void> {
  const { query, offset } = context.inlineQuery;
  const from = /^\d{1,4}$/u.test(offset) ? Number(offset) : 0;
  const next = from + INLINE_PAGE;
  const isEmpty = entries.length === 0 && cacheSeconds > 0;
  const results = entries.slice(from, next).map((entry) => toResult(entry, context.me.username));
  await context.answerInlineQuery(results, {
    cache_time: cacheSeconds,
    is_personal: false,
    next_offset: next < entries.length ? `${next}` : "",
    ...(isEmpty
      ? {
          button: {
            text: words.nothingFound,
            start_parameter: startWith(query),
          },
        }
      : {}),
  });
}

function toResult(entry: InlineEntry, botName: string): InlineQueryResultArticle {
  const { id, title, description, content, button } = showEntry(
    messagesOf(entry.address.language),
    entry,
  );
  return {
    type: "article",
    id,
    title,
    description,
    input_message_content: {
      message_text: content.text,
      entities: toEntities(content.entities),
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: toKeyboard([[button]], botName) },
  };
}
