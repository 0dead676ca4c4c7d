import type { ReadMessage } from "../words/understanding.js";
import { isForeign } from "./corpus.js";
import type { OpenAddress } from "./corpus.js";
import { cutWords } from "./cut-words.js";
import { findInTranslations, findWord, mistyped } from "./find-word.js";
import type { TranslatedPlace } from "./find-word.js";
import type { Messages } from "./messages.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import type { RequestParts } from "./request-parts.js";
import { showFound, showFoundByMeaning } from "./show/found.js";
import { showTranslated } from "./show/requests.js";

/**
 * `/find` with the words after it: the sentences that have them; else those whose translation has them, those
 * with the word that was mistyped, and for words of another language those near by their meaning.
 */
export async function answerFind(
  parts: Pick<RequestParts, "corpus" | "languages">,
  messages: Messages,
  words: string,
  page: number,
): Promise<Reply> {
  const { corpus, languages } = parts;
  const { addresses } = corpus;
  const wanted = cutWords(words);
  if (!/[\p{L}\p{N}]/u.test(wanted)) return plain(messages.findUsage);
  const places = addresses.flatMap(({ address, understanding }) =>
    findWord(address, understanding.stem, wanted),
  );
  if (places.length > 0) return showFound(messages, addresses, wanted, places, page);
  const isOther = isForeign(addresses, languages.read, wanted, messages.language);
  const translated = isOther
    ? findTranslated(addresses, languages.read(wanted, messages.language))
    : [];
  if (translated.length > 0) return showTranslated(messages, wanted, translated, page);
  const meant = mistyped(
    addresses.map(({ address }) => address),
    wanted,
  );
  if (meant !== undefined) return answerFind(parts, messages, meant, page);
  return isOther
    ? showFoundByMeaning(messages, addresses, wanted, await corpus.nearByMeaning(wanted))
    : showFound(messages, addresses, wanted, places, page);
}

/** The sentences whose translation into the language of some words has them. */
function findTranslated(
  addresses: readonly OpenAddress[],
  { text, understanding }: ReadMessage,
): TranslatedPlace[] {
  return addresses.flatMap(({ address }) => {
    const glosses = address.glosses?.[understanding.language] ?? [];
    return findInTranslations(address, glosses, understanding.stem, text);
  });
}
