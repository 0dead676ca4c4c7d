import { Composer } from "grammy";
import type { Context, Filter } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { Languages } from "../../conversation/languages.js";
import type { Messages } from "../../conversation/messages.js";
import { startWith } from "../../conversation/start-parameter.js";
import type { InlineEntry } from "../../conversation/inline-list.js";
import {
  leavesToMeaning,
  listByMeaning,
  listByWords,
  showEntry,
} from "../../conversation/inline-list.js";
import type { Corpus } from "../../conversation/corpus.js";
import { createNarrow } from "../../conversation/narrow.js";
import type { Narrowed } from "../../conversation/narrow.js";
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
 * Inline mode: quotations by their words, then by their meaning where the words leave something to it. A
 * person's query that is no longer their newest gets only what is found without the encoder, so that no
 * queries pile up.
 */
export function inline(parts: FeatureParts): Composer<Context> {
  const { lists } = parts;
  const { read } = parts.languages;
  const inCorpus = createChooseCorpus(parts);
  const composer = new Composer();
  const turns = createNewestTurns();
  composer.on("inline_query", async (context) => {
    const person = context.inlineQuery.from.id;
    const turn = turns.begin(person);
    try {
      const { corpus, query } = await inCorpus(context);
      const asked = nameOf(corpus, query);
      const found = lists.of(person, asked) ?? {
        entries: listByWords(corpus, query),
        isByMeaning: false,
      };
      if (found.isByMeaning || !leavesToMeaning(read, query, found.entries)) {
        lists.remember(person, asked, found);
        await answer(parts, context, found.entries, cacheSecondsOf(parts));
        return;
      }
      // Newer queries that have already arrived are read before the encoder is asked.
      await new Promise((resolve) => setImmediate(resolve));
      if (!turn.isNewest()) {
        await answer(parts, context, found.entries, 0);
        return;
      }
      const entries = await listByMeaning(corpus, query, found.entries);
      lists.remember(person, asked, { entries, isByMeaning: true });
      await answer(parts, context, entries, cacheSecondsOf(parts));
    } finally {
      turn.end();
    }
  });
  return composer;
}

/** The part of the corpus that a query is for, and what is looked for in it. */
function createChooseCorpus({
  corpus,
  languages,
  state,
}: FeatureParts): (context: InlineContext) => Promise<Narrowed> {
  const narrow = createNarrow(corpus, languages);
  return async ({ inlineQuery: { query, from } }) => {
    const named = narrow(query, from.language_code);
    if (named.corpus !== corpus) return named;
    // A person's choice of an address is that of the private chat; what the query names goes before it.
    const chosen = await chosenAddress(state.settings, corpus, from.id);
    return { query, corpus: chosen ? corpus.within([chosen]) : corpus };
  };
}

/** What a list depends on; a space more makes no other one. */
function nameOf({ addresses }: Corpus, query: string): string {
  return [...addresses.map(({ address }) => address.slug), query.trim()].join("\n");
}

function cacheSecondsOf({ corpus }: FeatureParts): number {
  return corpus.addresses.length > 1 ? CHOICE_CACHE_SECONDS : INLINE_CACHE_SECONDS;
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
