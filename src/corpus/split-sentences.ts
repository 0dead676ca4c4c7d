import type { Span } from "./span.js";

/**
 * Abbreviations after which a full stop does not end a sentence. The rules of Unicode's UAX #29,
 * which Intl.Segmenter follows, know none. They are of several languages in one list and stand with
 * the corpus: people cite sentences by number, so the numbers must not change with the languages
 * that the bot is taught.
 */
const ABBREVIATIONS =
  /(?:^|[\s("'“‘])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sen|Rep|Gov|Hon|Messrs|Jr|Sr|No|Nos|Art|Arts|vs|cf|e\.g|i\.e|approx|fig|vol|pp|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Ltd|Inc|Co|Corp|им|г|гг|т\.е|т\.д|т\.п|ст|млн|млрд|тыс|проф|акад)\.$/u;
/** An initial: one capital before the stop, as in `K. Tokayev` or `J. F. Kennedy`. */
const INITIAL = /(?:^|[\s("'“‘.-])\p{Lu}\.$/u;
/** Dotted capitals, as in `U.S.`: they end a sentence only before a word that usually begins one. */
const ACRONYM = /(?:\p{Lu}\.){2,}$/u;
const OPENING_WORD =
  /^["'“‘«(]*(?:The|This|That|These|Those|We|Our|I|My|It|Its|He|She|They|In|On|At|As|By|But|And|If|There|Today|Yesterday|However|Thus|Now)\b/u;
/** An ellipsis that goes on in lower case, or a closing quotation mark or bracket. */
const CONTINUES = /^["'”’»)\]]*\s*(?:[,;:–—-]|\p{Ll})/u;
/** The one character `…` ends no sentence in UAX #29; before a capital it does. */
const AFTER_ELLIPSIS = /(?<=…["'”’»)]*\s+)(?=["'“‘«(]*\p{Lu})/u;
const LONE_PUNCTUATION = /^[\s\p{P}]+$/u;
/** What numbers the sentence that it opens: `3.`, `b)`, `IV.`, `FIRST.` */
const ENUMERATOR =
  /^["'“‘«(]*(?:\d{1,3}|\p{L}|[IVX]{1,5}|First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Fifth(?:ly)?|Sixth|Seventh|Eighth|Ninth|Tenth|Во-первых|Во-вторых|В-третьих|Первое|Второе|Третье|Четв[её]ртое|Пятое|Шестое|Седьмое|Бірінші|Екінші|Үшінші|Төртінші|Бесінші|Алтыншы|Жетінші)[.)]$/iu;
/** The mark of a footnote at the end of a sentence hides that it is one: `.¹ The`, `.[1] The`, `.1 The`. */
const FOOTNOTE_MARK =
  /(?<=[.!?…]["'”’»)]*)(?: ?\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3}|(?<=\p{Ll}{3}[.!?]["'”’»)]*)\d{1,2})(?=\s+["'“‘«(]*\p{Lu}|$)/gu;

function endsSentence(before: string, after: string): boolean {
  const head = before.trimEnd();
  if (after === "") return true;
  if (ENUMERATOR.test(head.trimStart())) return false;
  if (ABBREVIATIONS.test(head)) return false;
  if (ACRONYM.test(head)) return OPENING_WORD.test(after);
  if (INITIAL.test(head)) return false;
  if (LONE_PUNCTUATION.test(after)) return false;
  if (/(?:\.\.\.|…)["'”’»)]*$/u.test(head) && CONTINUES.test(after)) return false;
  // A quotation that ends with ! or ? inside a sentence: «“Why?” he asked.»
  if (/[!?]["'”’»)]+$/u.test(head) && CONTINUES.test(after)) return false;
  return true;
}

/**
 * Splits one paragraph of `text` into sentences. The spans exclude the white space between
 * sentences; together with it they tile the paragraph. A line break counts as a space.
 *
 * Example: `It was so. And it is.` has the spans `[0, 10)` and `[11, 21)`.
 */
export function splitSentences(text: string, paragraph: Span, language: string): Span[] {
  // UAX #29 ends a sentence at every line break; a paragraph may be wrapped, a list or verse.
  const words = text
    .slice(paragraph.start, paragraph.end)
    .replaceAll("\n", " ")
    .replaceAll(FOOTNOTE_MARK, (mark) => " ".repeat(mark.length));
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  const spans: Span[] = [];
  let open = 0;
  let end = 0;
  const pieces = Array.from(segmenter.segment(words)).flatMap(({ segment }) =>
    segment.split(AFTER_ELLIPSIS),
  );
  for (const piece of pieces) {
    end += piece.length;
    if (!endsSentence(words.slice(open, end), words.slice(end))) continue;
    const sentence = text.slice(paragraph.start + open, paragraph.start + end);
    const start = open + (sentence.length - sentence.trimStart().length);
    const stop = open + sentence.trimEnd().length;
    if (stop > start) spans.push({ start: paragraph.start + start, end: paragraph.start + stop });
    open = end;
  }
  return spans;
}
