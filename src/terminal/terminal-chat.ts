import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Catalogue } from "../conversation/catalogue.js";
import type { Conversation } from "../conversation/converse.js";
import { printContent } from "./print-content.js";
import type { Output } from "./print-content.js";

/**
 * The conversation in a terminal: a line in is a private message, the reply is printed. Resolves at
 * the end of input.
 */
export async function runTerminalChat(
  conversation: Conversation,
  catalogue: Catalogue,
  input: Readable & { isTTY?: boolean },
  output: Output & NodeJS.WritableStream,
): Promise<void> {
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, crlfDelay: Infinity });
  const prompt = (): void => {
    if (isInteractive) output.write("> ");
  };
  if (isInteractive) printContent(output, conversation.start(catalogue).content);
  prompt();
  for await (const line of lines) {
    if (line.trim() !== "") printContent(output, (await conversation.say(catalogue, line)).content);
    prompt();
  }
}
