import { fstatSync } from "node:fs";
import type { Conversation } from "../conversation/conversation.js";
import type { Languages } from "../conversation/languages.js";
import { AppError } from "../errors.js";
import { findMisnamedTokens } from "../secrets.js";
import type { Environment } from "../secrets.js";
import { runTerminalChat } from "./terminal-chat.js";

/**
 * The conversation on standard input.
 *
 * @throws AppError BAD_SETTINGS when that is no terminal and ends without a line to answer
 */
export async function chatWithoutToken(
  conversation: Conversation,
  languages: Languages,
  remedy: string,
): Promise<void> {
  const answered = await runTerminalChat(conversation, languages, process.stdin, process.stdout);
  if (answered === 0 && !isTerminal()) throw refuse(remedy);
}

/**
 * Refuses a start without a token whose standard input holds nothing, as in a container, before
 * anything is opened. What a pipe holds is known at its end only.
 *
 * @throws AppError BAD_SETTINGS when standard input is /dev/null or an empty file
 */
export function requireInput(remedy: string): void {
  if (isTerminal()) return;
  const input = fstatSync(0);
  if (!input.isFIFO() && !input.isSocket() && input.size === 0) throw refuse(remedy);
}

/**
 * How the token comes to be found.
 *
 * @param envFile where settings are read from beside the environment
 */
export function remedyForToken(environment: Environment, envFile: string): string {
  const misnamed = findMisnamedTokens(environment);
  return misnamed.length > 0
    ? `${misnamed.join(", ")} holds a token: rename it to BOT_TOKEN`
    : `set BOT_TOKEN or BOT_TOKEN_FILE in the environment or in ${envFile}`;
}

function refuse(remedy: string): AppError {
  return new AppError(
    "BAD_SETTINGS",
    `BOT_TOKEN: expected a token, or lines to answer on standard input, got neither; ${remedy}`,
  );
}

function isTerminal(): boolean {
  const { isTTY } = process.stdin as { readonly isTTY?: boolean };
  return isTTY === true;
}
