import type { Proposals } from "../adding/propose.js";
import { REQUIRED } from "../adding/propose.js";
import { readValue } from "../adding/read-value.js";
import type { TextWords } from "../adding/text-words.js";
import { AppError } from "../errors.js";
import type { Person } from "./ask-person.js";

/**
 * Asks for what is missing or only guessed, again where the answer is none.
 *
 * @param takesGuesses whether guesses are taken without asking
 */
export async function askFields(
  proposals: Proposals,
  takesGuesses: boolean,
  words: readonly TextWords[],
  person: Person,
  print: (line: string) => void,
): Promise<Proposals> {
  const settled = { ...proposals };
  for (const field of REQUIRED) {
    const proposal = proposals[field];
    if (proposal && (proposal.isGiven || takesGuesses)) continue;
    let value: string | undefined;
    while (value === undefined) {
      const answer = await person.ask(field, proposal?.value);
      try {
        value = readValue(field, answer, field, words);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        print(error.message);
      }
    }
    settled[field] = { value, from: "the terminal", isGiven: true };
  }
  return settled;
}
