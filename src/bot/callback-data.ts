import type { Address, Sentence } from "../corpus/address.js";
import { findSentence } from "../corpus/address.js";
import { addressKey, findAddress } from "../conversation/place.js";
import type { Surroundings, Tap, View } from "../conversation/view.js";
import { EDGES, MOST_SURROUNDINGS } from "../conversation/view.js";

/** Changes whenever data of older messages would be misread. */
const VERSION = "1";
/**
 * Telegram's limit, in bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton). All data here
 * is ASCII except words looked for, which have a limit of their own, `LONGEST_FOUND_WORDS`.
 */
export const LONGEST_CALLBACK_DATA = 64;

/** Words as `/find` carries them from page to page. */
const FOUND_WORDS = /^[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)*$/u;

const LEADS = { a: "answer", n: "near", p: "place" } as const;

/** What a button means: a tap; `stale`, of another version or address; `foreign`, never of this bot. */
export type ParsedCallback =
  { readonly kind: "tap"; readonly tap: Tap } | { readonly kind: "stale" | "foreign" };

/**
 * The data of a button: `1:<verb>:<arguments>`, at most 64 bytes, with places by the key of their
 * address and their numbers. Of the places of a view the last ones are dropped when they do not fit.
 *
 * Example: `1:v:c34151:a:10.2_3.5:0:1.0` shows the first of two answers with the sentence before.
 */
export function encodeTap(tap: Tap): string {
  switch (tap.kind) {
    case "view":
      return encodeView(tap.view);
    case "ask":
      return join("ask", addressKey(tap.address), tap.sample);
    case "paragraph":
      return join("par", addressKey(tap.address), tap.number);
    case "topics":
      return join("top", addressKey(tap.address), ...optional(tap.paragraph));
    case "found":
      return join("find", addressKey(tap.address), tap.page, tap.words.replaceAll(" ", "_"));
    case "start":
      return join("start");
    case "page":
      return join("page", tap.page, tap.of);
    case "edge":
      return join("edge", tap.edge);
    case "vote":
      return join("vote", addressKey(tap.address), numbers(tap.place), tap.useful ? "y" : "n");
    case "language":
      return join("lang", tap.language);
    case "automatic":
      return join("auto", tap.on ? "y" : "n");
    case "forget":
      return join("forget");
  }
}

function join(...parts: readonly (string | number)[]): string {
  return [VERSION, ...parts].join(":");
}

function optional(number: number | undefined): number[] {
  return number === undefined ? [] : [number];
}

function numbers({ paragraph, number }: Sentence): string {
  return `${paragraph}.${number}`;
}

function encodeView({ as, address, places, index, surroundings }: View): string {
  const around =
    surroundings === "paragraph" ? "p" : `${surroundings.before}.${surroundings.after}`;
  for (let count = places.length; ; count--) {
    const kept = places.slice(0, count);
    // A dropped place cannot be the one shown: that one is then all there is.
    const isKept = index < kept.length;
    const shown = isKept ? kept : places.slice(index, index + 1);
    const data = join(
      "v",
      addressKey(address),
      as.charAt(0),
      shown.map(numbers).join("_"),
      isKept ? index : 0,
      around,
    );
    if (data.length <= LONGEST_CALLBACK_DATA || count <= 1) return data;
  }
}

/** Whether a button with this data is a vote, even one for an address that is gone. */
export function isVoteData(data: string): boolean {
  return data.startsWith(join("vote", ""));
}

/** Reads the data of a button; anybody may have written it. */
export function parseCallbackData(
  addresses: readonly { readonly address: Address }[],
  data: string,
): ParsedCallback {
  const [version = "", verb = "", ...rest] = data.split(":");
  const bytes = new TextEncoder().encode(data).length;
  if (bytes > LONGEST_CALLBACK_DATA || !/^\d{1,3}$/u.test(version)) return FOREIGN;
  if (version !== VERSION) return STALE;
  switch (verb) {
    case "v":
    case "ask":
    case "par":
    case "top":
    case "find":
    case "vote": {
      const [key = "", ...own] = rest;
      if (!/^[0-9a-f]{6}$/u.test(key)) return FOREIGN;
      const address = findAddress(addresses, key);
      return address ? tapOrForeign(parseAt(address, verb, own)) : STALE;
    }
    default:
      return tapOrForeign(parseElsewhere(verb, rest));
  }
}

const STALE: ParsedCallback = { kind: "stale" };
const FOREIGN: ParsedCallback = { kind: "foreign" };

function tapOrForeign(tap: Tap | undefined): ParsedCallback {
  return tap ? { kind: "tap", tap } : FOREIGN;
}

function parseAt(address: Address, verb: string, own: readonly string[]): Tap | undefined {
  const [first = "", second, third, fourth, ...more] = own;
  if (more.length > 0) return undefined;
  switch (verb) {
    case "v":
      return parseView(address, first, second, third, fourth);
    case "ask": {
      const sample = parseNumber(first);
      return sample === undefined || own.length !== 1
        ? undefined
        : { kind: "ask", address, sample };
    }
    case "par": {
      const number = parseNumber(first);
      if (number === undefined || own.length !== 1 || !address.paragraphs[number - 1])
        return undefined;
      return { kind: "paragraph", address, number };
    }
    case "top": {
      if (own.length === 0) return { kind: "topics", address };
      const paragraph = parseNumber(first);
      if (paragraph === undefined || own.length !== 1 || !address.paragraphs[paragraph - 1])
        return undefined;
      return { kind: "topics", address, paragraph };
    }
    case "find": {
      const page = parseNumber(first);
      if (page === undefined || own.length !== 2 || !FOUND_WORDS.test(second ?? ""))
        return undefined;
      return { kind: "found", address, page, words: (second ?? "").replaceAll("_", " ") };
    }
    default: {
      const place = parsePlace(address, first);
      if (!place || (second !== "y" && second !== "n") || own.length !== 2) return undefined;
      return { kind: "vote", address, place, useful: second === "y" };
    }
  }
}

function parseView(
  address: Address,
  lead: string,
  listed = "",
  shown = "",
  around = "",
): Tap | undefined {
  const as = Object.hasOwn(LEADS, lead) ? LEADS[lead as keyof typeof LEADS] : undefined;
  const places = listed.split("_").map((place) => parsePlace(address, place));
  const index = parseNumber(shown);
  const surroundings = parseSurroundings(around);
  if (!as || index === undefined || index >= places.length || !surroundings) return undefined;
  const known = places.filter((place) => place !== undefined);
  if (known.length !== places.length) return undefined;
  return { kind: "view", view: { as, address, places: known, index, surroundings } };
}

function parseElsewhere(verb: string, own: readonly string[]): Tap | undefined {
  const [first = "", second = ""] = own;
  switch (verb) {
    case "page": {
      const [page, of] = [parseNumber(first), parseNumber(second)];
      return page && of && page <= of && own.length === 2 ? { kind: "page", page, of } : undefined;
    }
    case "edge": {
      const edge = EDGES.find((one) => one === first);
      return edge !== undefined && own.length === 1 ? { kind: "edge", edge } : undefined;
    }
    case "lang":
      return /^[a-z]{2,3}$/u.test(first) && own.length === 1
        ? { kind: "language", language: first }
        : undefined;
    case "auto":
      return /^[yn]$/u.test(first) && own.length === 1
        ? { kind: "automatic", on: first === "y" }
        : undefined;
    case "forget":
    case "start":
      return own.length === 0 ? { kind: verb } : undefined;
    default:
      return undefined;
  }
}

function parseNumber(text: string): number | undefined {
  return /^(?:0|[1-9]\d{0,3})$/u.test(text) ? Number(text) : undefined;
}

function parsePlace(address: Address, text: string): Sentence | undefined {
  const match = /^([1-9]\d{0,3})\.([1-9]\d{0,3})$/u.exec(text);
  return match ? findSentence(address, Number(match[1]), Number(match[2])) : undefined;
}

function parseSurroundings(text: string): Surroundings | undefined {
  if (text === "p") return "paragraph";
  const match = /^(\d)\.(\d)$/u.exec(text);
  if (!match) return undefined;
  const [before, after] = [Number(match[1]), Number(match[2])];
  return before <= MOST_SURROUNDINGS && after <= MOST_SURROUNDINGS ? { before, after } : undefined;
}
