import { Composer } from "grammy";
import type { Context, Filter } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { Languages } from "../../conversation/languages.js";
import { startWith } from "../../conversation/start-parameter.js";
import type { InlineEntry } from "../../conversation/inline-list.js";
import { listByMeaning, listByWords, showEntry } from "../../conversation/inline-list.js";
import { createNewestTurns } from "../newest-turn.js";
import { toArticle } from "../outgoing-message.js";
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
export function inline(parts: FeatureParts): Composer<Context> {
  const { corpus } = parts;
  const composer = new Composer();
  const turns = createNewestTurns();
  composer.on("inline_query", async (context) => {
    const { query, from } = context.inlineQuery;
    const turn = turns.begin(from.id);
    try {
      const found = listByWords(corpus, query);
      // Newer queries that have already arrived are read before the encoder is asked.
      await new Promise((resolve) => setImmediate(resolve));
      if (turn.isNewest())
        await answer(
          parts,
          context,
          await listByMeaning(corpus, query, found),
          INLINE_CACHE_SECONDS,
        );
      else await answer(parts, context, found, 0);
    } finally {
      turn.end();
    }
  });
  return composer;
}

async function answer(
  { corpus, languages }: FeatureParts,
  context: InlineContext,
  entries: readonly InlineEntry[],
  cacheSeconds: number,
): Promise<void> {
  const { inline: words } = languages.messagesOf(corpus.addresses[0]?.address.language);
  const { query, offset } = context.inlineQuery;
  const from = /^\d{1,4}$/u.test(offset) ? Number(offset) : 0;
  const next = from + INLINE_PAGE;
  const isEmpty = entries.length === 0 && cacheSeconds > 0;
  const results = entries
    .slice(from, next)
    .map((entry) => toResult(languages, entry, context.me.username));
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

function toResult(
  { messagesOf }: Languages,
  entry: InlineEntry,
  botName: string,
): InlineQueryResultArticle {
  const { id, title, description, content, button } = showEntry(
    messagesOf(entry.address.language),
    entry,
  );
  return toArticle({ id, title, description }, { content, buttons: [[button]] }, botName);
}
