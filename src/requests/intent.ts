import { probabilitiesOf } from "./linear-model.js";
import type { Features, LinearModel } from "./linear-model.js";

/**
 * What a message may want, as its meaning tells and its words may not: an answer, a check of what he is
 * said to have said, nothing that can be told, a greeting, thanks to the bot, or one of the kinds of request.
 */
export const INTENTS = [
  "question",
  "claim",
  "nothing",
  "greeting",
  "gratitude",
  "show",
  "next",
  "previous",
  "cancel",
  "count",
  "list",
  "thanks",
  "promises",
  "places",
  "numbers",
  "dates",
  "names",
  "longest",
  "shortest",
  "most-used",
  "length",
  "summarise",
  "compare",
  "translate",
  "rephrase",
  "explain",
  "write",
  "pretend",
  "opinion",
  "speaker",
  "where-given",
  "bot",
] as const;
export type Intent = (typeof INTENTS)[number];

/** An intent and how probable it is, in [0, 1]. */
export interface Intention {
  readonly intent: Intent;
  readonly probability: number;
}

/** Weights of the kinds of features against each other, by cross-validation over authors. */
const SCALE = { vector: 8, letters: 4, form: 2 } as const;
/** Letters in a row that are told apart, and how far into a message. */
const FEWEST_LETTERS = 2;
const MOST_LETTERS = 5;
const READ_UP_TO = 400;

/**
 * What tells of the intent of a message: its embedding, the runs of letters in its words, and what the forms
 * of its language read in it.
 *
 * @param embedding of unit length
 * @param formal the intent that the forms read; undefined for none
 */
export function intentFeatures(
  message: string,
  embedding: Float32Array,
  formal: Intent | undefined,
): Features {
  const runs = new Set(letterRuns(message));
  const value = SCALE.letters / Math.sqrt(Math.max(1, runs.size));
  const named = new Map([...runs].map((run) => [run, value] as const));
  named.set(`form=${formal ?? "none"}`, SCALE.form);
  return { vector: embedding.map((one) => one * SCALE.vector), named };
}

/** Every run of two to five characters in the words of a message, a space standing before and after a word. */
function letterRuns(message: string): string[] {
  const words = message.normalize("NFC").slice(0, READ_UP_TO).toLowerCase().split(/\s+/u);
  return words
    .filter((word) => word !== "")
    .flatMap((word) => {
      const letters = Array.from(` ${word} `);
      return letters.flatMap((_, start) => {
        const runs: string[] = [];
        for (let length = FEWEST_LETTERS; length <= MOST_LETTERS; length++)
          if (start + length <= letters.length)
            runs.push(letters.slice(start, start + length).join(""));
        return runs;
      });
    });
}

/** The intents of a message, the most probable first; their probabilities add up to one. */
export function classifyIntent(model: LinearModel<Intent>, features: Features): Intention[] {
  return probabilitiesOf(model, features)
    .map((probability, i) => ({ intent: model.classes[i] as Intent, probability }))
    .sort((a, b) => b.probability - a.probability);
}
