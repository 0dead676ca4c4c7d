import { locateRuns } from "../words/tokenise.js";
import type { ReadMessage, UnderstoodAddress } from "../words/understanding.js";
import { findArguments, wordFeatures } from "./argument.js";
import type { Argument, WordRole } from "./argument.js";
import { classifyIntent, intentFeatures } from "./intent.js";
import type { Intent, Intention } from "./intent.js";
import type { LinearModel } from "./linear-model.js";
import { probableStarts, readDoubtful, weighStarts } from "./doubtful-starts.js";
import type { StartWeights, Tell } from "./doubtful-starts.js";
import { startFeatures, startProbabilities } from "./question-starts.js";
import type { WordPlace } from "./question-starts.js";
import { followUpFeatures, tellFollowUp } from "./tell-follow-up.js";
import type { Standing } from "./tell-follow-up.js";
import type { TokenReading } from "./word-vectors.js";

/** What tells requests by their meaning: fitted on messages of many people for one encoder. */
export interface RequestModel {
  readonly intents: LinearModel<Intent>;
  readonly roles: LinearModel<WordRole>;
  readonly starts: LinearModel<WordPlace>;
  readonly followUps: LinearModel<Standing>;
}

/** Port: reads messages for what they ask by their meaning, beside the forms of their language. */
export interface RequestMeaning {
  /**
   * What a message may want, the most probable first.
   *
   * @param formal what the forms read in it; undefined for nothing
   */
  intentionsOf(message: ReadMessage, formal: Intent | undefined): Promise<readonly Intention[]>;
  /** The arguments of a message that wants something, in their order. */
  argumentsOf(message: ReadMessage, intent: Intent): Promise<readonly Argument[]>;
  /** Where the second and each further question of a message starts in its text. */
  startsIn(message: ReadMessage): Promise<readonly number[]>;
  /** Whether a message leans on the question before it. */
  isFollowUp(message: ReadMessage, before: string): Promise<boolean>;
}

/** What weighs the words at which it is doubtful whether a question starts. */
export interface DoubtWeighing {
  readonly weights: StartWeights;
  readonly tell: Tell;
}

/**
 * @param read an encoder's reading of a text
 * @param doubts without it the words alone tell where questions start
 */
export function createRequestMeaning(
  { intents, roles, starts, followUps }: RequestModel,
  addresses: readonly UnderstoodAddress[],
  read: (text: string) => Promise<TokenReading>,
  doubts?: DoubtWeighing,
): RequestMeaning {
  /** A message is asked for its questions several times on its way to its reply. */
  let last: { text: string; language: string; found: readonly number[] } | undefined;
  return {
    async intentionsOf({ text }, formal) {
      const { embedding } = await read(text);
      return classifyIntent(intents, intentFeatures(text, embedding, formal));
    },
    async argumentsOf(message, intent) {
      const features = wordFeatures(addresses, message, intent, await read(message.text));
      return findArguments(roles, message, features);
    },
    async startsIn(message) {
      const { text, understanding } = message;
      if (last?.text !== text || last.language !== understanding.language) {
        const features = startFeatures(addresses, message, await read(text));
        const probabilities = startProbabilities(starts, features);
        const doubtful = doubts ? await readDoubtful(message, probabilities, doubts.tell) : [];
        const found = doubts
          ? weighStarts(doubts.weights, probabilities, doubtful)
          : probableStarts(probabilities);
        const words = locateRuns(text);
        last = {
          text,
          language: understanding.language,
          found: found.flatMap((i) => words[i]?.start ?? []),
        };
      }
      return last.found;
    },
    async isFollowUp(message, before) {
      const [own, earlier] = [await read(message.text), await read(before)];
      const asked = { text: before, embedding: earlier.embedding };
      return tellFollowUp(followUps, followUpFeatures(addresses, message, own.embedding, asked));
    },
  };
}
