import type { CardFormat } from "../cards/card.js";
import { CARD_FORMATS } from "../cards/card.js";
import type { Address, Sentence } from "../corpus/address.js";
import { findSentence } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import { quote } from "../corpus/quotation.js";
import { addressKey, findAddress } from "../conversation/place.js";
import type { Surroundings, Tap, View, Within } from "../conversation/view.js";
import { MENTION_KINDS } from "../words/request-forms.js";
import { EDGES, MOST_SURROUNDINGS } from "../conversation/view.js";

/** Changes whenever data of older messages would be misread. */
const VERSION = "1";
/**
 * Telegram's limit, in bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton). All data here
 * is ASCII except words that people typed, which have a limit of their own, `LONGEST_CARRIED_WORDS`.
 */
export const LONGEST_CALLBACK_DATA = 64;

/** Words as buttons carry them, with underscores between them. */
const CARRIED_WORDS = /^[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)*$/u;

const ADDRESS_KEY = /^[0-9a-f]{6}$/u;

const FORMAT_LETTERS: Readonly<Record<CardFormat, string>> = { tall: "t", wide: "w" };

const LEADS = { a: "answer", c: "closest", n: "near", p: "place" } as const;

/** What a button means: a tap; `stale`, of another version or address; `foreign`, never of this bot. */
export type ParsedCallback =
  { readonly kind: "tap"; readonly tap: Tap } | { readonly kind: "stale" | "foreign" };

/**
 * The data of a button: `1:<verb>:<arguments>`, at most 64 bytes, with quotations by the key of their
 * address and their numbers. Of those of a view the last ones are dropped when they do not fit.
 *
 * Example: `1:v:c34151:a:10.1-2_3.5:0:1.0` shows the first of two quotations, ¶10 s1–2 with its focus
 * in s2, and one more sentence before it.
 */
export function encodeTap(tap: Tap): string {
  switch (tap.kind) {
    case "view":
      return encodeView(tap.view);
    case "ask":
      return join("ask", addressKey(tap.address), tap.sample);
    case "paragraph":
      return join("par", addressKey(tap.address), tap.number);
    case "subjects":
      return join("top", addressKey(tap.address), ...optional(tap.paragraph));
    case "found":
      return join("find", tap.page, tap.words.replaceAll(" ", "_"), ...within(tap));
    case "gathered":
      return join("all", tap.page, tap.words.replaceAll(" ", "_"), ...within(tap));
    case "mentions":
      return join("has", tap.page, tap.of, ...within(tap));
    case "summary": {
      const topic = optional(tap.topic?.replaceAll(" ", "_"));
      return join("sum", addressKey(tap.address), tap.sentences, ...topic);
    }
    case "start":
      return join("start");
    case "page":
      return join("page", tap.page, tap.of);
    case "edge":
      return join("edge", tap.edge);
    case "vote":
      return join("vote", addressKey(tap.address), numbers(tap.place), tap.useful ? "y" : "n");
    case "card": {
      const { quotation, format } = tap;
      return join("card", addressKey(tap.address), stretch(quotation), FORMAT_LETTERS[format]);
    }
    case "language":
      return join("lang", tap.language);
    case "automatic":
      return join("auto", tap.on ? "y" : "n");
    case "glosses":
      return join("gloss", tap.on ? "y" : "n");
    case "choose":
      return tap.address ? join("one", addressKey(tap.address)) : join("every");
    case "forget":
      return join("forget");
  }
}

function join(...parts: readonly (string | number)[]): string {
  return [VERSION, ...parts].join(":");
}

function optional<T>(part: T | undefined): T[] {
  return part === undefined ? [] : [part];
}

function within({ within: address }: Within): string[] {
  return address ? [addressKey(address)] : [];
}

function numbers({ paragraph, number }: Sentence): string {
  return `${paragraph}.${number}`;
}

/** The paragraph and its sentences, from the first to the focus. */
function range({ sentences: [first], focus }: Quotation): string {
  return first === focus.number ? numbers(focus) : `${focus.paragraph}.${first}-${focus.number}`;
}

/** The paragraph and its sentences, from the first to the last. */
function stretch({ paragraph, sentences: [first, last] }: Quotation): string {
  return first === last ? `${paragraph}.${first}` : `${paragraph}.${first}-${last}`;
}

function encodeView({ as, address, quotations, index, surroundings }: View): string {
  const around =
    surroundings === "paragraph" ? "p" : `${surroundings.before}.${surroundings.after}`;
  for (let count = quotations.length; ; count--) {
    const kept = quotations.slice(0, count);
    // A dropped one cannot be the one shown: that one is then all there is.
    const isKept = index < kept.length;
    const shown = isKept ? kept : quotations.slice(index, index + 1);
    const data = join(
      "v",
      addressKey(address),
      as.charAt(0),
      shown.map(range).join("_"),
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

/** Whether a button with this data sends a picture, even one of an address that is gone. */
export function isCardData(data: string): boolean {
  return data.startsWith(join("card", ""));
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
