import type { ReadMessage, UnderstoodAddress } from "../words/understanding.js";
import { probabilitiesOf } from "./linear-model.js";
import type { Features, LinearModel } from "./linear-model.js";
import { featuresOf, knowWords, namesAround } from "./word-features.js";
import type { KnownWords } from "./word-features.js";
import type { TokenReading } from "./word-vectors.js";

/** Where a word stands in a message: within a question, or where a further one starts. */
export const WORD_PLACES = ["within", "start"] as const;
export type WordPlace = (typeof WORD_PLACES)[number];

/** Questions start among so many words; what comes later goes on with the last. */
const MOST_WORDS = 160;
/** Counts are told apart up to here. */
const MOST_COUNTED = 3;

/** What may stand between two words, the first that matches telling most. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ["line", /\n/u],
  ["?", /\?/u],
  ["!", /!/u],
  [".", /[.…]/u],
  [",", /,/u],
  [";", /[;:]/u],
  ["-", /[-–—]/u],
  ["+", /[+&/|*•]/u],
  ['"', /["“”„«»()]/u],
];

const markIn = (gap: string): string => MARKS.find(([, form]) => form.test(gap))?.[0] ?? "";

/**
 * What tells whether a question starts at each word of a message: the word and its neighbours, the marks around
 * it, and what is asked and named on both sides.
 */
export function startFeatures(
  addresses: readonly UnderstoodAddress[],
  message: ReadMessage,
  reading: TokenReading,
): Features[] {
  const known = knowWords(addresses, message, reading, MOST_WORDS);
  const { text, words } = known;
  // A line's end is no space here.
  const marks = words.map(({ start }, i) => markIn(text.slice(words[i - 1]?.end ?? 0, start)));
  const last = markIn(text.slice(words.at(-1)?.end ?? 0));
  const all = [...marks, last];
  return words.map((_, i) =>
    featuresOf(known, i, [...namesAround(known, i), ...namesOfPlace(known, all, i)]),
  );
}

/**
 * @param marks before each word, and after the last
 */
function namesOfPlace(
  { words, signs }: KnownWords,
  marks: readonly string[],
  i: number,
): readonly string[] {
  const count = words.length;
  const form = words[i]?.form ?? "";
  const mark = marks[i] ?? "";
  const upTo = (number: number, most = MOST_COUNTED): number => Math.min(number, most);
  const having = (sign: string, from: number, to: number): number =>
    upTo(signs.slice(from, to).filter((own) => own.includes(sign)).length);
  const asking = (from: number, to: number): number =>
    upTo(marks.slice(from, to).filter((one) => one === "?").length, 2);
  // The words up to the mark on either side.
  const from = Math.max(
    0,
    marks.findLastIndex((one, at) => at < i && one !== ""),
  );
  const next = marks.findIndex((one, at) => at > i && at < count && one !== "");
  const to = next < 0 ? count : next;
  const asked = { before: having("q", 0, i), after: having("q", i, count) };
  const telling = { before: having("tell", 0, i), after: having("tell", i, count) };
  const left = { asks: having("q", from, i) > 0, tells: upTo(having("tell", from, i), 2) };
  const right = { asks: having("q", i, to) > 0, tells: having("tell", i, to) };
  const end = marks[to] ?? "";
  const questions = { before: asking(0, i + 1), after: asking(i + 1, count + 1) };
  const around = [-3, -2, -1, 1, 2, 3].flatMap((step) => {
    const other = marks[step > 0 ? i + step : i + step + 1] ?? "";
    return other === "" || i + step >= count || i + step < 0 ? [] : [`${step}m=${other}`];
  });
  return [
    ...around,
    `m=${mark}`,
    `m=${mark}&0=${form}`,
    ...(signs[i] ?? []).map((sign) => `m=${mark}&0${sign}`),
    `-1=${words[i - 1]?.form ?? ""}&0=${form}`,
    `0=${form}&1=${words[i + 1]?.form ?? ""}`,
    `qb=${asked.before}`,
    `qa=${asked.after}`,
    `tb=${telling.before}`,
    `ta=${telling.after}`,
    `at=${i < 4 ? i : i < 8 ? "mid" : "far"}`,
    `left=${count - i < 4 ? count - i : "more"}`,
    `qb=${asked.before}&m=${mark}`,
    `tb=${telling.before}&qa=${asked.after}`,
    `qb=${asked.before}&0q=${signs[i]?.includes("q") ?? false}`,
    `?b=${questions.before}`,
    `?a=${questions.after}`,
    `?b=${questions.before}&?a=${questions.after}&m=${mark}`,
    `since=${upTo(i - from, 5)}`,
    `lq=${left.asks}`,
    `lt=${left.tells}`,
    `rq=${right.asks}`,
    `rt=${right.tells}`,
    `rl=${to - i < 3 ? to - i : to - i < 6 ? "mid" : "long"}`,
    `rend=${end}`,
    `m=${mark}&rq=${right.asks}`,
    `m=${mark}&rt=${right.tells}`,
    `m=${mark}&rend=${end}`,
    `m=${mark}&rq=${right.asks}&lq=${left.asks}`,
    `rq=${right.asks}&lq=${left.asks}&qb=${asked.before}`,
    `m=${mark}&lt=${left.tells}&rt=${right.tells}`,
  ];
}

/** How probable it is that a further question starts, for each word of a message. */
export function startProbabilities(
  model: LinearModel<WordPlace>,
  features: readonly Features[],
): number[] {
  const start = model.classes.indexOf("start");
  return features.map((one) => probabilitiesOf(model, one)[start] ?? 0);
}
