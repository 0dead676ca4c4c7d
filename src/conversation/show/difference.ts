import type { DifferenceRun } from "../../checking/word-difference.js";
import type { Address } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import { join, joinWith, styled } from "../formatted-text.js";
import type { FormattedText, Style } from "../formatted-text.js";

/** Words on which both agree that are shown on either side of a difference. */
const WORDS_AROUND = 6;
/** Fewer words than this are not worth an ellipsis. */
const FEWEST_LEFT_OUT = 3;
const ELLIPSIS = "…";

type Side = "claim" | "address";

/**
 * The claim with its own words struck through, above the address with its words underlined. Of what
 * they agree on only the words around the differences are shown, an ellipsis for the rest. Where
 * the claim ends, or begins, with words of its own, the address goes on with what it says there.
 *
 * @param runs at least one
 */
export function showDifference(
  messages: Messages,
  address: Address,
  runs: readonly DifferenceRun[],
): FormattedText {
  const line = (side: Side, type: Style["type"], text: (run: DifferenceRun) => string) =>
    runs
      .map((run, i) =>
        run.kind === "equal"
          ? shorten(run[side], i > 0, i < runs.length - 1)
          : styled(type, text(run)),
      )
      .filter((part) => (typeof part === "string" ? part : part.text) !== "");
  const [first, last] = [runs[0], runs.at(-1)];
  const inAddress = (run: DifferenceRun): string => {
    const before = run === first ? wordsBefore(address, run) : "";
    const after = run === last ? wordsAfter(address, run) : "";
    return [before, run.address, after].filter((part) => part !== "").join(" ");
  };
  return join(
    `${messages.claimSays}: `,
    joinWith(
      " ",
      line("claim", "strikethrough", (run) => run.claim),
    ),
    `\n${messages.addressSays}: `,
    joinWith(" ", line("address", "underline", inAddress)),
  );
}

/** Words of agreement: those next to the difference before them and to the one after. */
function shorten(words: string, isAfter: boolean, isBefore: boolean): string {
  const written = [...words.matchAll(/\S+/gu)];
  const head = isAfter ? WORDS_AROUND : 0;
  const tail = isBefore ? WORDS_AROUND : 0;
  if (head + tail === 0 || written.length - head - tail < FEWEST_LEFT_OUT) return words;
  const last = written[head - 1];
  const first = written[written.length - tail];
  return [
    last ? words.slice(0, last.index + last[0].length) : "",
    ELLIPSIS,
    first ? words.slice(first.index) : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** What the address says before a claim that begins with words of its own. */
function wordsBefore(address: Address, { addressSpan: { start } }: DifferenceRun): string {
  const sentence = address.sentences.find((one) => one.start < start && start < one.end);
  return shorten(betweenMarks(address.text.slice(sentence?.start ?? start, start)), false, true);
}

/** What the address says after a claim that ends with words of its own. */
function wordsAfter(address: Address, { addressSpan: { end } }: DifferenceRun): string {
  const sentence = address.sentences.find((one) => one.start < end && end < one.end);
  return shorten(betweenMarks(address.text.slice(end, sentence?.end ?? end)), true, false);
}

/** A text from its first word to its last, without the marks around them. */
function betweenMarks(text: string): string {
  return /[\p{L}\p{N}](?:[\s\S]*[\p{L}\p{N}])?/u.exec(text)?.[0] ?? "";
}
