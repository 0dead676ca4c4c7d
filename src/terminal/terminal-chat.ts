import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Catalogue } from "../conversation/catalogue.js";
import type { Conversation } from "../conversation/converse.js";
import { printContent } from "./print-content.js";
import type { Output } from "./print-content.js";
import type { Button, Reply } from "../conversation/reply.js";

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
  const print = ({ content, buttons }: Reply): void => {
    printContent(output, content);
    // Samples are buttons in a chat; here they are lines to type.
    const samples = (buttons ?? []).flat().filter(isSample);
    for (const { label } of samples) output.write(`· ${label}\n`);
    if (samples.length > 0) output.write("\n");
  };
  if (isInteractive) print(conversation.start(catalogue));
  prompt();
  for await (const line of lines) {
    if (line.trim() !== "") print(await conversation.say(catalogue, line));
    prompt();
  }
}

function isSample({ action }: Button): boolean {
  return action.kind === "deed" && action.deed.kind === "ask";
}
