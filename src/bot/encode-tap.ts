import type { Sentence } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import { addressKey } from "../conversation/place.js";
import type { Tap, View, Within } from "../conversation/view.js";
import { FORMAT_LETTERS, joinData, LONGEST_CALLBACK_DATA } from "./callback-data.js";

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
      return joinData("ask", addressKey(tap.address), tap.sample);
    case "paragraph":
      return joinData("par", addressKey(tap.address), tap.number);
    case "subjects":
      return joinData("top", addressKey(tap.address), ...optional(tap.paragraph));
    case "found":
      return joinData("find", tap.page, tap.words.replaceAll(" ", "_"), ...within(tap));
    case "gathered":
      return joinData("all", tap.page, tap.words.replaceAll(" ", "_"), ...within(tap));
    case "mentions":
      return joinData("has", tap.page, tap.of, ...within(tap));
    case "summary": {
      const topic = optional(tap.topic?.replaceAll(" ", "_"));
      return joinData("sum", addressKey(tap.address), tap.sentences, ...topic);
    }
    case "start":
      return joinData("start");
    case "page":
      return joinData("page", tap.page, tap.of);
    case "edge":
      return joinData("edge", tap.edge);
    case "vote":
      return joinData("vote", addressKey(tap.address), numbers(tap.place), tap.useful ? "y" : "n");
    case "card": {
      const { quotation, format } = tap;
      return joinData("card", addressKey(tap.address), stretch(quotation), FORMAT_LETTERS[format]);
    }
    case "language":
      return joinData("lang", tap.language);
    case "automatic":
      return joinData("auto", tap.on ? "y" : "n");
    case "glosses":
      return joinData("gloss", tap.on ? "y" : "n");
    case "choose":
      return tap.address ? joinData("one", addressKey(tap.address)) : joinData("every");
    case "forget":
      return joinData("forget");
  }
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
    const data = joinData(
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
