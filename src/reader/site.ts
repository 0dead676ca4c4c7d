import type { Address } from "../corpus/address.js";
import type { Languages } from "../conversation/languages.js";
import type { Messages } from "../conversation/messages.js";
import { findPlace } from "../conversation/place.js";
import { primarySubtag } from "../words/primary-subtag.js";
import type { AskedPlace } from "./asked-place.js";
import { QUOTE_PARAMETER, readAsked, sentenceId } from "./asked-place.js";
import { renderPage } from "./page.js";
import { pagePath } from "./place-url.js";

/** A file as it is sent. */
export interface ReaderFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Whether its path names its contents, so that it never changes. */
  readonly isKept: boolean;
}

/** What pages need beside themselves: style, script, fonts. */
export interface ReaderAssets {
  /** Their folder, named after what is in them. */
  readonly folder: string;
  /** By their paths in the folder. */
  readonly files: ReadonlyMap<string, ReaderFile>;
}

export interface ReaderRequest {
  /** From the root of the reader, without a slash at its beginning; empty for the root itself. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The header Accept-Language. */
  readonly acceptLanguage?: string | undefined;
}

/** A file, or the path at which it is found. */
export type ReaderAnswer = ReaderFile | { readonly movedTo: string };

/** All pages of the reader. */
export interface ReaderSite {
  /** Undefined where there is nothing. The same object for the same file, but for an asked place. */
  find(request: ReaderRequest): ReaderAnswer | undefined;
  /** Every file of a static export, by its path. */
  list(): [path: string, file: ReaderFile][];
}

/** How Telegram names the start parameter of a Mini App (core.telegram.org/bots/webapps). */
const START_PARAMETER = "tgWebAppStartParam";

/**
 * The pages of what is served now, a page for each address and language.
 *
 * @param addresses newest first, at least one
 */
export function createReaderSite(
  addresses: () => readonly { readonly address: Address }[],
  { tags, messagesOf, understandingOf }: Languages,
  assets: ReaderAssets,
): ReaderSite {
  /** Pages without an asked place, by their paths: made once for what is served. */
  const pages = new WeakMap<object, Map<string, ReaderFile>>();
  const pageOf = (
    messages: Messages,
    address: Address,
    root: string,
    asked?: AskedPlace,
  ): ReaderFile => ({
    type: "text/html; charset=utf-8",
    isKept: false,
    body: renderPage({
      messages,
      address,
      others: addresses()
        .map((one) => one.address)
        .filter((one) => one !== address),
      spellings: understandingOf(address.language).sameSpellings ?? [],
      languages: tags.map(messagesOf),
      root,
      assets: assets.folder,
      asked,
    }),
  });
  const pageAt = (path: string, tag: string, address: Address): ReaderFile => {
    const served = addresses();
    const made = pages.get(served) ?? new Map<string, ReaderFile>();
    const page = made.get(path) ?? pageOf(messagesOf(tag), address, "../");
    pages.set(served, made.set(path, page));
    return page;
  };

  return {
    find(request) {
      const { path, query } = request;
      if (path === "") return { movedTo: entryPath(request, tags, addresses()) };
      if (path.startsWith(`${assets.folder}/`))
        return assets.files.get(path.slice(assets.folder.length + 1));
      const asked = readAsked(query.get(QUOTE_PARAMETER) ?? "");
      for (const tag of tags)
        for (const { address } of addresses())
          if (path === pagePath(tag, address))
            return asked
              ? pageOf(messagesOf(tag), address, "../", asked)
              : pageAt(path, tag, address);
      return undefined;
    },
    list() {
      const all = tags.flatMap((tag) =>
        addresses().map(({ address }): [string, ReaderFile] => [
          pagePath(tag, address),
          pageOf(messagesOf(tag), address, "../"),
        ]),
      );
      return [
        ["index.html", pageOf(messagesOf(tags[0]), newestOf(addresses()), "")],
        ...all,
        ...[...assets.files].map(([path, file]): [string, ReaderFile] => [
          `${assets.folder}/${path}`,
          file,
        ]),
      ];
    },
  };
}

/** The page to begin with: of the place that a link into the Mini App names, or of the newest. */
function entryPath(
  { query, acceptLanguage = "" }: ReaderRequest,
  tags: readonly string[],
  addresses: readonly { readonly address: Address }[],
): string {
  const tag = readersTag(acceptLanguage, tags);
  const place = findPlace(addresses, query.get(START_PARAMETER) ?? "");
  if (!place) return pagePath(tag, newestOf(addresses));
  const { paragraph, number } = place.sentence;
  return `${pagePath(tag, place.address)}?${QUOTE_PARAMETER}=${sentenceId(paragraph, number)}`;
}

function newestOf([newest]: readonly { readonly address: Address }[]): Address {
  if (!newest) throw new RangeError("createReaderSite: expected at least one address, got none");
  return newest.address;
}

/**
 * The first language of the header that there is. Browsers name the preferred one first.
 *
 * Example: `kk-KZ,ru;q=0.8` gives `kk`
 */
function readersTag(acceptLanguage: string, tags: readonly string[]): string {
  const wished = acceptLanguage
    .split(",")
    .map((one) => primarySubtag(one.split(";")[0]?.trim() ?? ""));
  return wished.find((tag) => tags.includes(tag)) ?? tags[0] ?? "en";
}
