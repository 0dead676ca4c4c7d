import { cutWords } from "./cut-words.js";
import type { Messages } from "./messages.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import { gatherPlaces } from "./gathered-places.js";
import type { RequestParts } from "./request-parts.js";
import { showThenAndNow } from "./show/addresses.js";

/** Sentences of each address, and addresses, that a message has room for. */
const MOST_SENTENCES = 2;
const MOST_SHOWN = 6;

/** What the addresses say on a topic, then and now; of many the newest. */
export async function compareAddresses(
  parts: RequestParts,
  messages: Messages,
  words: string,
): Promise<Reply> {
  const { corpus } = parts;
  const topic = cutWords(words).trim();
  if (!/[\p{L}\p{N}]/u.test(topic)) return plain(messages.addresses.compareUsage);
  const sides = await Promise.all(
    corpus.addresses.map(async ({ address }) => ({
      address,
      places: await gatherPlaces(
        { ...parts, corpus: corpus.within([address]) },
        messages,
        topic,
        MOST_SENTENCES,
      ),
    })),
  );
  const treating = sides.filter(({ places }) => places.length > 0);
  return treating.length === 0
    ? plain(messages.topicNotTreated(topic, corpus.addresses.length))
    : showThenAndNow(messages, topic, {
        shown: treating.slice(0, MOST_SHOWN).reverse(),
        leftOut: treating.slice(MOST_SHOWN).map(({ address }) => address),
        without: sides.filter(({ places }) => places.length === 0).map(({ address }) => address),
      });
}
