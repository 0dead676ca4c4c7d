import type { Address } from "../corpus/address.js";
import type { Likeness } from "./likeness.js";
import { ALIKE, percent } from "./likeness.js";
import { listOddities } from "./oddities.js";
import type { SourceText } from "./source-text.js";
import type { TellLanguage, TextWords } from "./text-words.js";

interface DescribeOptions {
  /** Primary subtags of the languages that the bot reads. */
  readonly taught: readonly string[];
  /** The address of the corpus that shares most with it. */
  readonly likest: Likeness | undefined;
  readonly tell: TellLanguage;
  readonly words: readonly TextWords[];
}

/** How many paragraphs, sentences and words an address has, and what to look at. */
export function describeAddress(
  address: Address,
  source: Pick<SourceText, "headings" | "items">,
  { taught, likest, tell, words }: DescribeOptions,
): string[] {
  const { paragraphs, sentences, text } = address;
  const count = text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const [language = ""] = address.language.toLowerCase().split("-");
  const oddities = [
    ...listOddities(address, source, { tell, words }),
    ...(language === "und" || taught.includes(language)
      ? []
      : [
          `the bot reads ${taught.join(", ")}; a text in ${language} is found by meaning only, less surely`,
        ]),
    ...(likest && likest.share >= ALIKE
      ? [`${percent(likest.share)} of it stands in ${likest.slug} too`]
      : []),
  ];
  return [
    `address: ${counted(paragraphs.length, "paragraph")}, ${counted(sentences.length, "sentence")}, ${counted(count, "word")}`,
    ...(oddities.length > 0 ? ["look at:"] : []),
    ...oddities.map((oddity) => `  ${oddity}`),
  ];
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
