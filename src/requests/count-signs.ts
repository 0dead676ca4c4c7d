import type { Address, Sentence } from "../corpus/address.js";
import { slice } from "../corpus/span.js";
import { SIGN_KINDS } from "../words/request-forms.js";
import type { RequestForms, SignKind } from "../words/request-forms.js";

/** What is counted in a text besides its words: a kind of signs, or one letter in either case. */
export type CountedSign = Exclude<SignKind, "page"> | { readonly letter: string };

/** How often a sign stands in some sentences, and in which of them. */
export interface SignCount {
  readonly sign: CountedSign;
  readonly count: number;
  readonly sentences: readonly Sentence[];
}

const PATTERNS: Readonly<Record<Exclude<SignKind, "page">, RegExp>> = {
  exclamation: /!/gu,
  question: /\?/gu,
  semicolon: /;/gu,
  comma: /,/gu,
  colon: /:/gu,
  "full-stop": /\./gu,
  dash: /[–—]/gu,
  hyphen: /-/gu,
  quotation: /["“”„«»]/gu,
  bracket: /[()[\]{}]/gu,
  apostrophe: /['’]/gu,
  punctuation: /\p{P}/gu,
  capital: /\p{Lu}/gu,
  letter: /\p{L}/gu,
  character: /[^\n\r]/gu,
  "without-spaces": /\S/gu,
};

/** How often each sign stands in some sentences of an address, what stands between them in a paragraph included. */
export function countSigns(
  { text }: Address,
  sentences: readonly Sentence[],
  signs: readonly CountedSign[],
): SignCount[] {
  return signs.map((sign) => {
    const pattern = typeof sign === "string" ? PATTERNS[sign] : letterPattern(sign.letter);
    const timesIn = (words: string): number => words.match(pattern)?.length ?? 0;
    const between = sentences.map((sentence, i) => {
      const next = sentences[i + 1];
      return next?.paragraph === sentence.paragraph ? text.slice(sentence.end, next.start) : "";
    });
    const own = sentences.map((sentence) => timesIn(slice(text, sentence)));
    return {
      sign,
      count: own.reduce((sum, times, i) => sum + times + timesIn(between[i] ?? ""), 0),
      sentences: sentences.filter((_, i) => (own[i] ?? 0) > 0),
    };
  });
}

function letterPattern(letter: string): RegExp {
  return new RegExp(`[${letter.toLowerCase()}${letter.toUpperCase()}]`, "gu");
}

/** The signs that a message wants counted, in its order; undefined where it wants none. */
export function readSigns(
  plain: string,
  { signs: { asks, names, letter } }: Pick<RequestForms, "signs">,
): readonly (SignKind | { readonly letter: string })[] | undefined {
  if (!asks.test(plain)) return undefined;
  const found: { sign: SignKind | { readonly letter: string }; at: number }[] = [];
  const one = letter.exec(plain)?.groups?.["letter"];
  let rest = plain;
  if (one !== undefined) {
    found.push({ sign: { letter: one }, at: 0 });
    rest = rest.replace(letter, " ");
  }
  for (const kind of SIGN_KINDS) {
    const at = rest.search(names[kind]);
    if (at < 0) continue;
    found.push({ sign: kind, at });
    // "Semicolons" are no colons, and capital letters no letters besides.
    rest = rest.replaceAll(new RegExp(names[kind].source, "gu"), (words) =>
      "_".repeat(words.length),
    );
  }
  return found.length === 0 ? undefined : found.sort((a, b) => a.at - b.at).map(({ sign }) => sign);
}
