import { createRecent } from "../recent.js";
import type { Embedding, Encoder, Reading } from "./encoder.js";

/** One message is read for what it asks and for its answer, and typed on; later it is forgotten. */
const KEPT = { keptMs: 30_000, most: 32 };

/**
 * The same encoder, which reads a text once that is asked for again within moments: a pass is most of what an
 * answer costs.
 *
 * @param now milliseconds of the epoch
 */
export function readOnce(encoder: Encoder, now: () => number): Encoder {
  const embeddings = createRecent<string, Promise<Embedding>>(KEPT, now);
  const readings = createRecent<string, Promise<Reading>>(KEPT, now);
  return {
    ...encoder,
    embedQuery: (question, waiting) =>
      embeddings.get(question) ??
      readings.get(question)?.then(({ embedding }) => embedding) ??
      kept(embeddings, question, encoder.embedQuery(question, waiting)),
    readQuery: (question, waiting) =>
      readings.get(question) ?? kept(readings, question, encoder.readQuery(question, waiting)),
  };
}

/** Keeps what is being made; what fails is made again. */
function kept<T>(
  made: ReturnType<typeof createRecent<string, Promise<T>>>,
  question: string,
  making: Promise<T>,
): Promise<T> {
  made.set(question, making);
  making.catch(() => {
    if (made.get(question) === making) made.delete(question);
  });
  return making;
}
