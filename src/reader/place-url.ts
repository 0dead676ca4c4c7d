import type { Address } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import type { Language } from "../conversation/languages.js";
import type { Messages } from "../conversation/messages.js";
import { QUOTE_PARAMETER, sentenceId, writeAsked } from "./asked-place.js";

/** Where the page of an address stands, from the root of the reader. */
export function pagePath(tag: string, { slug }: Pick<Address, "slug">): string {
  return `${tag}/${slug}.html`;
}

/**
 * The place of a quotation on the page of its address. The fragment alone leads to one sentence;
 * several are named by the query as well.
 *
 * Example: `en/2022-06-06-address.html#p10s2`, `….html?quote=p10s1-2#p10s1`
 */
function placePath(
  tag: string,
  address: Pick<Address, "slug">,
  { paragraph, sentences: [first, last] }: Quotation,
): string {
  const query =
    first === last ? "" : `?${QUOTE_PARAMETER}=${writeAsked({ paragraph, first, last })}`;
  return `${pagePath(tag, address)}${query}#${sentenceId(paragraph, first)}`;
}

/**
 * Languages in which the places under quotations lead to the reader page.
 *
 * @param root URL of the reader, without a slash at the end
 */
export function linkPlaces(all: readonly Language[], root: string): Language[] {
  const linking = (messages: Messages): Messages => ({
    ...messages,
    placeUrl: (address, quotation) => `${root}/${placePath(messages.language, address, quotation)}`,
  });
  return all.map((language) => ({
    ...language,
    ...(language.messages && { messages: linking(language.messages) }),
    ...(language.inOtherScripts && { inOtherScripts: language.inOtherScripts.map(linking) }),
  }));
}
