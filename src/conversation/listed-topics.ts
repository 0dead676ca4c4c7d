import { absentWords, standTogether, tellingWords } from "../requests/absent-words.js";
import { listedTopics } from "../requests/topics.js";
import type { ReadMessage } from "../words/understanding.js";
import type { Corpus } from "./corpus.js";

/**
 * The topics of a message that are asked for one by one; none where it has one, or where its topics
 * stand together in a sentence, as `checks and balances` do.
 *
 * Example: `monopolies, inflation and private property` are three.
 */
export function topicsApart(
  { addresses }: Pick<Corpus, "addresses">,
  { text, understanding }: ReadMessage,
): readonly string[] {
  const topics = listedTopics(text, understanding);
  if (topics.length < 2 || topics.some((one) => tellingWords(one, understanding).length === 0))
    return [];
  const areAbsent = topics.every(
    (topic) =>
      absentWords(addresses, topic, understanding).length ===
      tellingWords(topic, understanding).length,
  );
  return areAbsent || standTogether(addresses, topics, understanding) ? [] : topics;
}
