import type { MountedReader } from "../adapters/service/reader-server.js";
import { readReaderAssets } from "../adapters/reader-assets.js";
import type { Languages } from "../conversation/languages.js";
import { createLanguages } from "../conversation/languages.js";
import type { Address } from "../corpus/address.js";
import { detectLanguage, languages } from "../languages/index.js";
import { projectRoot } from "../project.js";
import { linkPlaces } from "../reader/place-url.js";
import type { ReaderSite } from "../reader/site.js";
import { createReaderSite } from "../reader/site.js";

/** All languages; where there is a reader page, the places under quotations lead to it. */
export function languagesLinkingTo(readerUrl: string | undefined): Languages {
  return readerUrl === undefined
    ? languages
    : createLanguages(linkPlaces(languages.all, readerUrl), detectLanguage);
}

/**
 * The reader over what is served at each moment.
 *
 * @param addresses newest first
 */
export function openReaderSite(
  addresses: () => readonly { readonly address: Address }[],
): ReaderSite {
  return createReaderSite(addresses, languages, readReaderAssets(projectRoot()));
}

/** The same at the path of its public URL; undefined where it has none. */
export function mountReader(
  readerUrl: string | undefined,
  addresses: () => readonly { readonly address: Address }[],
): MountedReader | undefined {
  if (readerUrl === undefined) return undefined;
  return {
    path: new URL(readerUrl).pathname.replace(/\/+$/u, ""),
    site: openReaderSite(addresses),
  };
}
