import type { CorpusEntry } from "../adapters/corpus-folder.js";
import { detectLanguage, languages } from "../languages/index.js";
import type { Address } from "../corpus/address.js";
import { listSameTexts, listWarnings } from "../corpus/warnings.js";
import type { Encoder } from "../retrieval/encoder.js";
import { primarySubtag } from "../words/primary-subtag.js";

/** From this certainty on a text is in another language than it says. */
const SURE = 0.99;

/** What of the texts is probably not meant, a line each. */
export function reviewTexts(entries: readonly CorpusEntry[]): string[] {
  const same = listSameTexts(entries.map(({ address }) => address));
  return entries.flatMap(({ address }) => {
    const duplicate = same.get(address.slug);
    const odd = [...listWarnings(address), ...(duplicate === undefined ? [] : [duplicate])];
    return odd.map((line) => `${address.slug}: ${line}`);
  });
}

/** Addresses in another language than they declare, or in one that the encoder does not read. */
export function reviewLanguages(
  entries: readonly CorpusEntry[],
  encoder: Pick<Encoder, "name" | "languages">,
): string[] {
  return entries.flatMap(({ address }) => {
    const { slug, language } = address;
    const own = primarySubtag(language);
    const found = findOtherLanguage(address);
    const isRead = encoder.languages.length === 0 || encoder.languages.includes(own);
    return [
      ...(found === undefined
        ? []
        : [
            `${slug}: the text is in "${found}", the front matter says "${language}"; correct "language" in its address.txt`,
          ]),
      ...(isRead
        ? []
        : [
            `${slug}: ${encoder.name} reads ${encoder.languages.join(", ")}, not "${language}": questions about it are answered badly; set ENCODER to a model that reads it`,
          ]),
    ];
  });
}

/** The language that a text is in, of those that can be told apart; undefined when it is its own. */
function findOtherLanguage({ language, text }: Address): string | undefined {
  const own = primarySubtag(language);
  if (!languages.all.some(({ tag }) => tag === own)) return undefined;
  const found = detectLanguage(text);
  return found.language !== own && found.certainty >= SURE ? found.language : undefined;
}

/** One line about the addresses without anticipated questions; undefined when all have some. */
export function reviewKeys(entries: readonly CorpusEntry[]): string | undefined {
  const without = entries
    .filter(({ anticipated }) => anticipated.questions.length === 0)
    .map(({ address }) => address.slug);
  return without.length === 0
    ? undefined
    : `${without.join(", ")}: without anticipated questions, so answered less well; write some into questions.jsonl (corpus/README.md says how)`;
}
