import { createInterface } from "node:readline/promises";
import { AppError } from "../errors.js";

/** Asks questions on a terminal. */
export interface Person {
  /** @returns what was typed; the proposal, or "" without one, when that was nothing */
  readonly ask: (question: string, proposal?: string) => Promise<string>;
  readonly confirm: (question: string) => Promise<boolean>;
  readonly leave: () => void;
}

/** Whether somebody is there to be asked. */
export function isPersonThere(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Somebody at the terminal; questions go to stderr, because stdout is for results. */
export function createPerson(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Person {
  const lines = createInterface({ input, output });
  const left = new Promise<never>((_, reject) => {
    lines.once("close", () => {
      reject(
        new AppError("BAD_INPUT", "expected an answer, got the end of input; nothing was written"),
      );
    });
  });
  left.catch(() => undefined);
  const question = (words: string): Promise<string> => Promise.race([lines.question(words), left]);
  return {
    async ask(words, proposal) {
      const shown = proposal === undefined ? "" : ` [${proposal}]`;
      const answer = (await question(`${words}${shown}: `)).trim();
      return answer === "" ? (proposal ?? "") : answer;
    },
    async confirm(words) {
      return /^(?:y|yes)$/iu.test((await question(`${words} [y/N] `)).trim());
    },
    leave: () => {
      lines.close();
    },
  };
}
