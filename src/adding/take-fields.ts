import { AppError } from "../errors.js";
import type { Field, Proposal, Proposals } from "./propose.js";
import { REQUIRED } from "./propose.js";
import { readValue } from "./read-value.js";
import type { TextWords } from "./text-words.js";

/**
 * Checks what was proposed.
 *
 * @param name of the file, used in errors
 * @throws AppError BAD_INPUT when somebody gave a value that is none; a guess that is none is dropped
 */
export function checkProposals(
  name: string,
  proposals: Proposals,
  words: readonly TextWords[],
): Proposals {
  const checked: Partial<Record<Field, Proposal>> = {};
  for (const [key, proposal] of Object.entries(proposals)) {
    const field = key as Field;
    const from = proposal.from.startsWith("--")
      ? proposal.from
      : `${name}: "${field}" of ${proposal.from}`;
    try {
      checked[field] = { ...proposal, value: readValue(field, proposal.value, from, words) };
    } catch (error) {
      if (proposal.isGiven) throw error;
    }
  }
  return checked;
}

/**
 * The fields when there is nobody to ask: nothing may be missing, and a guess is taken only when that
 * was said.
 *
 * @throws AppError BAD_INPUT naming the options
 */
export function takeProposals(
  name: string,
  proposals: Proposals,
  takesGuesses: boolean,
): Proposals {
  const missing = REQUIRED.filter((field) => proposals[field] === undefined);
  const guessed = takesGuesses
    ? []
    : REQUIRED.filter((field) => proposals[field]?.isGiven === false);
  const problems = [
    ...(missing.length === 0
      ? []
      : [`expected ${missing.map((field) => `--${field}`).join(", ")}, got none`]),
    ...(guessed.length === 0
      ? []
      : [
          `expected --yes to take what was found for ${guessed.join(", ")} (printed above), or the options ${guessed.map((field) => `--${field}`).join(", ")}`,
        ]),
  ];
  if (problems.length > 0)
    throw new AppError("BAD_INPUT", `${name}: ${problems.join("; ")}; nothing was written`);
  return proposals;
}
