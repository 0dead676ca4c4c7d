/**
 * What a message may want, as its meaning tells and its words may not: an answer, a check of what he is
 * said to have said, nothing that can be told, or one of the kinds of request.
 */
export const INTENTS = [
  "question",
  "claim",
  "nothing",
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

/** A linear classifier of embeddings: multinomial logistic regression. */
export type IntentModel = Readonly<
  Record<Intent, { readonly bias: number; readonly weights: ArrayLike<number> }>
>;

/** An intent and how probable it is, in [0, 1]. */
export interface Intention {
  readonly intent: Intent;
  readonly probability: number;
}

/**
 * The intents of a message, the most probable first; their probabilities add up to one.
 *
 * @param message the embedding of the message; as long as the model's weights
 */
export function classifyIntent(model: IntentModel, message: Float32Array): Intention[] {
  const scores = INTENTS.map((intent) => {
    const { bias, weights } = model[intent];
    return message.reduce((sum, value, i) => sum + value * (weights[i] as number), bias);
  });
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return INTENTS.map((intent, i) => ({ intent, probability: (shares[i] as number) / all })).sort(
    (a, b) => b.probability - a.probability,
  );
}
