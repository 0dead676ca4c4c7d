import type { Embedding, Encoder, Reading } from "../../src/retrieval/encoder.js";

const DIMENSIONS = 64;

/**
 * An encoder without a model: words and their character trigrams, hashed into 64 dimensions. Texts
 * that share words, or parts of words, are similar; the same text always gives the same vector.
 *
 * @param claims replaces what it says of itself, for tests of foreign or stale indexes
 */
export function createFakeEncoder(
  claims: Partial<Pick<Encoder, "name" | "checksum" | "languages">> = {},
): Encoder {
  return {
    name: "fake",
    checksum: "fa".repeat(32),
    dimensions: DIMENSIONS,
    languages: ["en"],
    ...claims,
    embedQuery: (question) => Promise.resolve(embed(question)),
    embedPassages: (passages, onProgress) =>
      Promise.resolve(
        passages.map((passage, i) => {
          onProgress?.(i + 1);
          return embed(passage);
        }),
      ),
    readQuery: (question) => Promise.resolve(read(question)),
    readTogether: (sentences) => Promise.resolve(sentences.map(read)),
  };
}

/** Words are its tokens; what stands around them makes no difference. */
function read(text: string): Reading {
  const pieces = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    embedding: embed(text),
    pieces,
    vectors: Float32Array.from(pieces.flatMap((piece) => [...embed(piece)])),
  };
}

function embed(text: string): Embedding {
  const sums = new Float32Array(DIMENSIONS);
  // A small constant part gives texts without words a direction too.
  sums[0] = 0.01;
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    add(sums, word, 1);
    const padded = `^${word}$`;
    for (let i = 0; i + 3 <= padded.length; i++) add(sums, padded.slice(i, i + 3), 0.3);
  }
  const length = Math.hypot(...sums);
  return sums.map((sum) => sum / length);
}

/** Feature hashing with a sign, so that collisions cancel out on average (Weinberger et al. 2009). */
function add(sums: Float32Array, feature: string, weight: number): void {
  const code = hash(feature);
  const place = code % DIMENSIONS;
  sums[place] = (sums[place] ?? 0) + (code & 0x40000000 ? weight : -weight);
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 code units. */
function hash(text: string): number {
  let code = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), 0x01000193);
  return code >>> 0;
}
