import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { showPost } from "./posts/show-post.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { showSummary } from "./show/summary.js";
import { findSummary, readSummaryWish } from "./summary-wish.js";
import type { SummaryWish } from "./summary-wish.js";

type Parts = Pick<RequestParts, "corpus" | "languages">;

/** `/summary` with the words after it; as a post it stands alone. */
export async function answerSummary(
  parts: Parts,
  messages: Messages,
  words: string,
  as: "reply" | "post",
): Promise<Reply> {
  const wish = readSummaryWish(words, parts.languages.all);
  return wish ? summarise(parts, messages, wish, as) : plain(messages.summaryUsage);
}

/** The summary that is wished for; where nothing is said of its topic, of that without its purpose. */
export async function summarise(
  { corpus, languages }: Parts,
  messages: Messages,
  wanted: SummaryWish,
  as: "reply" | "post" = "reply",
): Promise<Reply> {
  const { addresses } = corpus;
  const whole = await findSummary(corpus, wanted);
  const isTreated = whole.summary.sentences.length > 0;
  const wish = isTreated ? wanted : withoutPurpose(languages, messages, wanted);
  const found = wish.topic === wanted.topic ? whole : await findSummary(corpus, wish);
  const { address, summary } = found;
  if (as === "reply" || summary.sentences.length === 0)
    return showSummary(messages, addresses.length, found, wish);
  const { topic } = wish;
  const text = { kind: "summary", summary, ...(topic !== undefined && { topic }) } as const;
  return showPost(messages, addresses, address, text);
}

/** `Roads for my lesson` is about roads where nothing is said of the whole. */
function withoutPurpose(
  languages: Languages,
  { language }: Messages,
  wish: SummaryWish,
): SummaryWish {
  if (wish.topic === undefined) return wish;
  const { understanding } = languages.read(wish.topic, language);
  const topic = wish.topic.replace(understanding.requests?.purpose ?? "", "").trim();
  return topic === "" ? wish : { ...wish, topic };
}
