import type { AddressWords } from "./sentence-words.js";

/** Texts of a sentence in which a stem may stand; their marks add up. */
export const IN_SENTENCE = 1;
/** In the sentence or one of its anticipated questions. */
export const IN_KEYS = 2;
/** In the sentence or one before it in its paragraph. */
export const IN_ANTECEDENTS = 4;

/** What the texts around an address say of a stem. */
export interface StemFacts {
  /** How rare it is among the sentences, as `Rarity`. */
  readonly rarity: number;
  /** The same for a name, 0 for another word. */
  readonly nameRarity: number;
  /** Whether any sentence has it. */
  readonly isSaid: boolean;
  /** Whether any sentence or anticipated question has it. */
  readonly isKnown: boolean;
  /** For each sentence, by its position, the marks of the texts that have it. */
  readonly places: Uint8Array;
}

/**
 * Everything about a stem in one look-up: the few stems of a question are looked up once each, rather
 * than in the words of every text.
 *
 * @param keys stems of the anticipated questions of each sentence
 */
export function readStemFacts(
  { sentences, rarity, names }: AddressWords,
  keys: readonly ReadonlySet<string>[],
): (stem: string) => StemFacts {
  const known = new Map<string, StemFacts>();
  const learn = (stem: string): StemFacts => {
    let facts = known.get(stem);
    if (!facts) {
      facts = {
        rarity: rarity.of(stem),
        nameRarity: names.has(stem) ? rarity.of(stem) : 0,
        isSaid: rarity.has(stem),
        isKnown: true,
        places: new Uint8Array(sentences.length),
      };
      known.set(stem, facts);
    }
    return facts;
  };
  const mark = (stems: Iterable<string>, position: number, kinds: number): void => {
    for (const one of stems) {
      const { places } = learn(one);
      places[position] = (places[position] as number) | kinds;
    }
  };
  sentences.forEach(({ stems, withAntecedents }, position) => {
    mark(stems, position, IN_SENTENCE | IN_KEYS);
    mark(keys[position] ?? [], position, IN_KEYS);
    mark(withAntecedents, position, IN_ANTECEDENTS);
  });
  const unknown: StemFacts = {
    rarity: rarity.of(""),
    nameRarity: 0,
    isSaid: false,
    isKnown: false,
    places: new Uint8Array(sentences.length),
  };
  return (stem) => known.get(stem) ?? unknown;
}

/** Shares of a question's stems, rare ones counting more, in [0, 1]; 0 without any. */
export interface Coverage {
  readonly inSentence: number;
  readonly inKeys: number;
  readonly inAntecedents: number;
  /** Of its names, in the sentence. */
  readonly ofNames: number;
}

/** How much of a question the texts of the sentence at `position` have. */
export function coverageOf(question: readonly StemFacts[], position: number): Coverage {
  let [total, inSentence, inKeys, inAntecedents] = [0, 0, 0, 0];
  let [names, namesInSentence] = [0, 0];
  for (const { rarity, nameRarity, places } of question) {
    const place = places[position] as number;
    total += rarity;
    names += nameRarity;
    if ((place & IN_KEYS) !== 0) inKeys += rarity;
    if ((place & IN_ANTECEDENTS) !== 0) inAntecedents += rarity;
    if ((place & IN_SENTENCE) === 0) continue;
    inSentence += rarity;
    namesInSentence += nameRarity;
  }
  return {
    inSentence: shareOf(inSentence, total),
    inKeys: shareOf(inKeys, total),
    inAntecedents: shareOf(inAntecedents, total),
    ofNames: shareOf(namesInSentence, names),
  };
}

/** Share of a question's stems, rare ones counting more, that no text has. */
export function unknownShareOf(question: readonly StemFacts[]): number {
  let [total, unknown] = [0, 0];
  for (const { rarity, isKnown } of question) {
    total += rarity;
    if (!isKnown) unknown += rarity;
  }
  return shareOf(unknown, total);
}

function shareOf(part: number, total: number): number {
  return total === 0 ? 0 : part / total;
}

/**
 * Length of the longest run of a question's stems that stands in a sentence in a row.
 *
 * @param facts of the stems; most stand in few sentences
 * @param sequence stems of the sentence at `position`
 */
export function longestRun(
  stems: readonly string[],
  facts: readonly StemFacts[],
  sequence: readonly string[],
  position: number,
): number {
  let longest = 0;
  for (let i = 0; i < stems.length; i++) {
    if ((((facts[i] as StemFacts).places[position] as number) & IN_SENTENCE) === 0) continue;
    for (let j = 0; j < sequence.length; j++) {
      let run = 0;
      while (i + run < stems.length && stems[i + run] === sequence[j + run]) run++;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
