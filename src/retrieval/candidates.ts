import { isOfQuestion } from "./anticipated-keys.js";
import type { Key } from "./anticipated-keys.js";
import type { Embedding } from "./encoder.js";
import type { LexicalMatch } from "./lexical-index.js";
import type { PreparedAddress } from "./prepared-address.js";
import type { QuestionWords } from "./question-words.js";
import type { Neighbour } from "./vector-index.js";

/** Neighbours asked of the vector index. */
const NEIGHBOURS = 40;
/** Matches asked of each lexical index. */
const LEXICAL_MATCHES = 20;
/** Sentences that become candidates through their nearest passages. */
const NEAREST_SENTENCES = 8;
/** Lexical matches of each index that add candidates. */
const LEXICAL_CANDIDATES = 3;
/** BM25+ weights of a few words are about 10; divided by it they are of the size of similarities. */
const LEXICAL_SCALE = 10;

/** A key near a question. */
interface NearKey extends Key {
  readonly similarity: number;
}

/** A key found by a question's words. */
interface WordedKey extends Key {
  readonly weight: number;
}

/** What the indexes find for a question; all best first. */
export interface Found {
  readonly neighbours: readonly Neighbour[];
  /** Those of them that are keys. */
  readonly nearKeys: readonly NearKey[];
  /** Similarity of the last neighbour: the most that any other passage can have. */
  readonly farthest: number;
  /** Sentences and keys by their words, with scaled lexical weights. */
  readonly worded: readonly LexicalMatch[];
  readonly wordedKeys: readonly WordedKey[];
}

/** Searches by meaning and by words. */
export function search(
  prepared: PreparedAddress,
  { stems, asking }: QuestionWords,
  embedding: Embedding,
): Found {
  const { keys, firstKey, sentenceIndex, keyIndex, vectors } = prepared;
  const neighbours = vectors.search(embedding, NEIGHBOURS);
  const scaled = ({ position, weight }: LexicalMatch): LexicalMatch => ({
    position,
    weight: weight / LEXICAL_SCALE,
  });
  return {
    neighbours,
    nearKeys: neighbours
      .filter(({ label }) => label >= firstKey)
      .map(({ label, similarity }) => ({ ...(keys[label - firstKey] as Key), similarity }))
      .filter(isOfQuestion),
    farthest: neighbours.at(-1)?.similarity ?? 0,
    worded: sentenceIndex.search(stems, LEXICAL_MATCHES).map(scaled),
    wordedKeys: keyIndex
      .search(stems, LEXICAL_MATCHES, asking)
      .map(scaled)
      .map(({ position, weight }) => ({ ...(keys[position] as Key), weight }))
      .filter(isOfQuestion),
  };
}

/**
 * The sentences that may answer, by their positions in ascending order: those of the nearest passages,
 * those with the most of the question's words, and those whose keys have them.
 */
export function chooseCandidates(prepared: PreparedAddress, found: Found): number[] {
  const chosen = new Set<number>();
  for (const { label } of found.neighbours) {
    if (chosen.size >= NEAREST_SENTENCES) break;
    for (const sentence of targetsOf(prepared, label)) chosen.add(sentence);
  }
  for (const { position } of found.worded.slice(0, LEXICAL_CANDIDATES)) chosen.add(position);
  for (const { targets } of found.wordedKeys.slice(0, LEXICAL_CANDIDATES))
    for (const sentence of targets) chosen.add(sentence);
  return [...chosen].sort((a, b) => a - b);
}

/** Positions of the sentences that a passage is, has or points at. */
function targetsOf(prepared: PreparedAddress, label: number): readonly number[] {
  const { address, keys, firstParagraph, firstKey } = prepared;
  if (label < firstParagraph) return [label];
  const key = keys[label - firstKey];
  if (label >= firstKey) return key && isOfQuestion(key) ? key.targets : [];
  const number = label - firstParagraph + 1;
  return address.sentences.flatMap(({ paragraph }, i) => (paragraph === number ? [i] : []));
}
