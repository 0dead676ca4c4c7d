import { slice } from "../corpus/span.js";
import { findMentions } from "../requests/mentions.js";
import type { MentionKind } from "../words/request-forms.js";
import { locateWritten, splitWords } from "../words/tokenise.js";
import { isForeign } from "./corpus.js";
import type { OpenAddress } from "./corpus.js";
import { countWords, findInTranslations, findWord, relativesOf } from "./find-word.js";
import { joinWith } from "./formatted-text.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { gatherPlaces } from "./gathered-places.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { showMarkedPlaces } from "./show/found.js";
import { factsOfAll } from "./show/quotation.js";
import { showEachTranslated, showGathered, showMentions, showWithLead } from "./show/requests.js";

/** Words listed as the most used. */
const MOST_USED = 10;

/** The words of which any is looked for, whatever language parts them. */
function alternativesIn(wanted: string, { all }: Languages): string[] {
  return all.reduce(
    (parts, { understanding: { requests } }) =>
      requests ? parts.flatMap((part) => part.split(requests.or)) : parts,
    wanted.split(/[,;/|]+/u),
  );
}

/** Every sentence with some words, counted; words of the same family where there is none. */
export async function findAll(
  { conversation, corpus: { addresses }, languages }: RequestParts,
  messages: Messages,
  wanted: string,
): Promise<Reply> {
  const alternatives = alternativesIn(wanted, languages).filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (alternatives.length > 1 && isForeign(addresses, languages.read, wanted, messages.language)) {
    const { understanding, text } = languages.read(wanted, messages.language);
    const found = alternativesIn(text, languages).map((one) => ({
      wanted: one.trim(),
      places: addresses.flatMap(({ address }) =>
        findInTranslations(
          address,
          address.glosses?.[understanding.language] ?? [],
          understanding.stem,
          one,
        ),
      ),
    }));
    if (found.some(({ places }) => places.length > 0)) return showEachTranslated(messages, found);
  }
  if (alternatives.length > 1) return findAny(addresses, messages, alternatives);
  const relatives = relativesOf(
    addresses.map(({ address }) => address),
    wanted,
  );
  const has = addresses.some(
    ({ address, understanding }) => findWord(address, understanding.stem, wanted).length > 0,
  );
  if (has || relatives.length === 0) return conversation.find(messages, wanted);
  const places = addresses.flatMap(({ address }) =>
    relatives.flatMap((relative) => findWord(address, (word) => word, relative)),
  );
  const count = countWords(places, wanted);
  return {
    content: joinWith("\n", [
      messages.requests.counted(wanted, count, factsOfAll(messages, addresses)),
      ...showMarkedPlaces(messages, places),
    ]),
  };
}

/** Every sentence with any of several words, each of them counted. */
function findAny(
  addresses: readonly OpenAddress[],
  messages: Messages,
  alternatives: readonly string[],
): Reply {
  const facts = factsOfAll(messages, addresses);
  const found = alternatives.map((wanted) => ({
    wanted: wanted.trim(),
    places: addresses.flatMap(({ address, understanding }) =>
      findWord(address, understanding.stem, wanted),
    ),
  }));
  const lines = found.map(({ wanted, places }) =>
    places.length === 0
      ? messages.notFound(wanted, facts)
      : messages.requests.counted(wanted, countWords(places, wanted), facts),
  );
  const shown = addresses.flatMap(({ address }) => {
    const own = found.flatMap(({ places }) => places.filter((one) => one.address === address));
    const byStart = new Map(own.map((one) => [one.quotation.start, one]));
    return [...byStart.values()].sort((a, b) => a.quotation.start - b.quotation.start);
  });
  return { content: joinWith("\n", [...lines, ...showMarkedPlaces(messages, shown)]) };
}

/** All sentences about a topic: those near by meaning and those with its words. */
export async function gather(
  parts: RequestParts,
  messages: Messages,
  topic: string,
  page = 0,
): Promise<Reply> {
  const places = await gatherPlaces(parts, messages, topic);
  return places.length === 0
    ? plain(messages.topicNotTreated(topic, parts.corpus.addresses.length))
    : showGathered(messages, topic, places, page);
}

/** All sentences that mention something of a kind. */
export function mentioned(
  { corpus: { addresses } }: RequestParts,
  messages: Messages,
  of: MentionKind,
  page = 0,
): Reply {
  const mentions = addresses.flatMap(({ address, understanding }) =>
    understanding.mentions ? findMentions(address, understanding.mentions, of) : [],
  );
  return showMentions(messages, of, mentions, page);
}

/** What a tap on a list of a request shows. */
export function showListed(
  parts: RequestParts,
  messages: Messages,
  tap:
    | { readonly kind: "gathered"; readonly words: string; readonly page: number }
    | { readonly kind: "mentions"; readonly of: MentionKind; readonly page: number },
): Promise<Reply> {
  return tap.kind === "gathered"
    ? gather(parts, messages, tap.words, tap.page)
    : Promise.resolve(mentioned(parts, messages, tap.of, tap.page));
}

/** The longest sentence of all addresses, or the shortest. */
export function showExtreme(
  messages: Messages,
  addresses: readonly OpenAddress[],
  which: "longest" | "shortest",
): Reply {
  const measured = addresses.flatMap(({ address }) =>
    address.sentences.map((sentence) => ({
      address,
      sentence,
      words: locateWritten(slice(address.text, sentence)).length,
    })),
  );
  const [first, ...others] = measured;
  if (!first) throw new RangeError("showExtreme: expected at least one sentence, got none");
  const found = others.reduce(
    (best, one) =>
      (which === "longest" ? one.words > best.words : one.words < best.words) ? one : best,
    first,
  );
  const lead = messages.requests.extreme(which, found.words);
  return showWithLead(messages, lead, found.address, found.sentence);
}

/** The words that stand most often, forms of one counted together and named by the commonest. */
export function mostUsed(addresses: readonly OpenAddress[]): { name: string; count: number }[] {
  const families = new Map<string, Map<string, number>>();
  for (const { address, understanding } of addresses)
    for (const word of splitWords(address.text)) {
      if (understanding.isFunctionWord(word) || understanding.isLightWord(word)) continue;
      const stem = understanding.stem(word);
      const forms = families.get(stem) ?? new Map<string, number>();
      families.set(stem, forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  return [...families.values()]
    .map((forms) => {
      const [name = ""] = [...forms].sort(([, a], [, b]) => b - a)[0] ?? [];
      return { name, count: [...forms.values()].reduce((sum, count) => sum + count, 0) };
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_USED);
}
