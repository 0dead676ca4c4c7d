import { CARD_FORMATS } from "../cards/card.js";
import type { Address, Sentence } from "../corpus/address.js";
import { findSentence } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import { findAddress } from "../conversation/place.js";
import { EDGES, MOST_SURROUNDINGS } from "../conversation/view.js";
import type { Surroundings, Tap } from "../conversation/view.js";
import { MENTION_KINDS } from "../words/request-forms.js";
import { FORMAT_LETTERS, LONGEST_CALLBACK_DATA, VERSION } from "./callback-data.js";

/** Words as buttons carry them, with underscores between them. */
const CARRIED_WORDS = /^[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)*$/u;

const ADDRESS_KEY = /^[0-9a-f]{6}$/u;

const LEADS = { a: "answer", c: "closest", n: "near", p: "place" } as const;

/** What a button means: a tap; `stale`, of another version or address; `foreign`, never of this bot. */
export type ParsedCallback =
  { readonly kind: "tap"; readonly tap: Tap } | { readonly kind: "stale" | "foreign" };

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
    case "sum":
    case "one":
    case "card":
    case "vote": {
      const [key = "", ...own] = rest;
      if (!ADDRESS_KEY.test(key)) return FOREIGN;
      const address = findAddress(addresses, key);
      return address ? tapOrForeign(parseAt(address, verb, own)) : STALE;
    }
    case "find":
    case "all":
    case "has": {
      const [page = "", what = "", key, ...more] = rest;
      if (more.length > 0) return FOREIGN;
      const tap = parseListed(verb, page, what);
      if (!tap || key === undefined) return tapOrForeign(tap);
      if (!ADDRESS_KEY.test(key)) return FOREIGN;
      const address = findAddress(addresses, key);
      return address ? { kind: "tap", tap: { ...tap, within: address } } : STALE;
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
      if (own.length === 0) return { kind: "subjects", address };
      const paragraph = parseNumber(first);
      if (paragraph === undefined || own.length !== 1 || !address.paragraphs[paragraph - 1])
        return undefined;
      return { kind: "subjects", address, paragraph };
    }
    case "one":
      return own.length === 0 ? { kind: "choose", address } : undefined;
    case "card": {
      const quotation = parseQuotation(address, first);
      const format = CARD_FORMATS.find((one) => FORMAT_LETTERS[one] === second);
      if (!quotation || !format || own.length !== 2) return undefined;
      return { kind: "card", address, quotation, format };
    }
    case "sum": {
      const sentences = parseNumber(first);
      if (!sentences || own.length > 2) return undefined;
      if (second === undefined) return { kind: "summary", address, sentences };
      const topic = parseWords(second);
      return topic === undefined ? undefined : { kind: "summary", address, sentences, topic };
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
  const quotations = listed.split("_").map((one) => parseQuotation(address, one));
  const index = parseNumber(shown);
  const surroundings = parseSurroundings(around);
  if (!as || index === undefined || index >= quotations.length || !surroundings) return undefined;
  const known = quotations.filter((one) => one !== undefined);
  if (known.length !== quotations.length) return undefined;
  return { kind: "view", view: { as, address, quotations: known, index, surroundings } };
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
      return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/u.test(first) && own.length === 1
        ? { kind: "language", language: first }
        : undefined;
    case "auto":
    case "gloss":
      return /^[yn]$/u.test(first) && own.length === 1
        ? { kind: verb === "auto" ? "automatic" : "glosses", on: first === "y" }
        : undefined;
    case "every":
      return own.length === 0 ? { kind: "choose" } : undefined;
    case "forget":
    case "start":
      return own.length === 0 ? { kind: verb } : undefined;
    default:
      return undefined;
  }
}

function parseListed(
  verb: "find" | "all" | "has",
  page: string,
  what: string,
): Extract<Tap, { kind: "found" | "gathered" | "mentions" }> | undefined {
  const number = parseNumber(page);
  if (number === undefined) return undefined;
  if (verb === "has") {
    const of = MENTION_KINDS.find((one) => one === what);
    return of && { kind: "mentions", page: number, of };
  }
  const words = parseWords(what);
  return words === undefined
    ? undefined
    : { kind: verb === "find" ? "found" : "gathered", page: number, words };
}

function parseNumber(text: string): number | undefined {
  return /^(?:0|[1-9]\d{0,3})$/u.test(text) ? Number(text) : undefined;
}

function parsePlace(address: Address, text: string): Sentence | undefined {
  const match = /^([1-9]\d{0,3})\.([1-9]\d{0,3})$/u.exec(text);
  return match ? findSentence(address, Number(match[1]), Number(match[2])) : undefined;
}

function parseQuotation(address: Address, text: string): Quotation | undefined {
  const match = /^([1-9]\d{0,3}\.)([1-9]\d{0,3}-)?([1-9]\d{0,3})$/u.exec(text);
  if (!match) return undefined;
  const [, paragraph = "", from, at = ""] = match;
  const focus = parsePlace(address, `${paragraph}${at}`);
  if (!focus || from === undefined) return focus && quote(address, focus);
  const first = parsePlace(address, `${paragraph}${from.slice(0, -1)}`);
  return first && first.number < focus.number ? quote(address, focus, first, focus) : undefined;
}

/** Words that people typed, as a button carries them. */
function parseWords(text: string): string | undefined {
  return CARRIED_WORDS.test(text) ? text.replaceAll("_", " ") : undefined;
}

function parseSurroundings(text: string): Surroundings | undefined {
  if (text === "p") return "paragraph";
  const match = /^(\d)\.(\d)$/u.exec(text);
  if (!match) return undefined;
  const [before, after] = [Number(match[1]), Number(match[2])];
  return before <= MOST_SURROUNDINGS && after <= MOST_SURROUNDINGS ? { before, after } : undefined;
}
