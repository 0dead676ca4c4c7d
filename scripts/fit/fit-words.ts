import type { LinearModel } from "../../src/requests/linear-model.js";
import { fitLinear } from "./optimise.js";
import type { PracticeWords } from "./practice-messages.js";

/** Penalty of the weights by which words start questions. */
export const STARTS_L2 = 1e-4;

/** Parts of the authors, each of which is judged by what the others taught. */
export const FOLDS = 5;

/** What tells the role of a word, from the words of some messages. */
export function fitWords<Role extends string>(
  some: readonly PracticeWords<Role>[],
  all: readonly Role[],
  l2: number,
): LinearModel<Role> {
  return fitLinear(
    some.flatMap(({ features }) => features),
    some.flatMap(({ roles }) => roles),
    all,
    l2,
  );
}
