import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Messages } from "../conversation/messages.js";
import type { Conversation } from "../conversation/converse.js";
import type { Button, Reply } from "../conversation/reply.js";
import type { Tap } from "../conversation/view.js";
import { printContent } from "./print-content.js";
import type { Output } from "./print-content.js";

/** A reply that goes on: where it stands, like `1/4`, and what its button for the next does. */
interface Further {
  readonly position: string;
  readonly tap: Tap;
}

/**
 * The conversation in a terminal: a line in is a private message, the reply is printed. A reply
 * that goes on, as one with further quotations does, goes on at the word `more`. Resolves at the
 * end of input.
 */
export async function runTerminalChat(
  conversation: Conversation,
  messages: Messages,
  input: Readable & { isTTY?: boolean },
  output: Output & NodeJS.WritableStream,
): Promise<void> {
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, crlfDelay: Infinity });
  const prompt = (): void => {
    if (isInteractive) output.write("> ");
  };
  let further: Further | undefined;
  const print = ({ content, buttons = [] }: Reply): void => {
    printContent(output, content);
    // Samples are buttons in a chat; here they are lines to type.
    const samples = buttons.flat().filter(isSample);
    for (const { label } of samples) output.write(`· ${label}\n`);
    if (samples.length > 0) output.write("\n");
    further = findFurther(messages, buttons);
    if (further) output.write(`${messages.terminalMore(further.position)}\n\n`);
  };
  const answer = async (line: string): Promise<Reply> => {
    const more = isMore(line) && further ? leafTo(conversation, messages, further.tap) : undefined;
    return more ?? conversation.say(messages, line);
  };
  if (isInteractive) print(conversation.start(messages));
  prompt();
  for await (const line of lines) {
    if (line.trim() !== "") print(await answer(line));
    prompt();
  }
}

function isSample({ action }: Button): boolean {
  return action.kind === "tap" && action.tap.kind === "ask";
}

function isMore(line: string): boolean {
  return /^\s*\/?more[\s.!]*$/iu.test(line);
}

/** The button for the next page, and the one before it, which says which page is shown. */
function findFurther(
  { buttons: labels }: Messages,
  buttons: readonly (readonly Button[])[],
): Further | undefined {
  for (const row of buttons) {
    const at = row.findIndex(({ label }) => label === labels.next);
    const action = row[at]?.action;
    const position = row[at - 1]?.label;
    if (action?.kind === "tap" && position !== undefined) return { position, tap: action.tap };
  }
  return undefined;
}

/** What the next page shows; undefined for a tap that leads to no page. */
function leafTo(conversation: Conversation, messages: Messages, tap: Tap): Reply | undefined {
  if (tap.kind === "view") return conversation.view(messages, tap.view);
  if (tap.kind === "topics") return conversation.topics(messages, tap.address, tap.paragraph);
  if (tap.kind === "found") return conversation.find(messages, tap.words, tap.page, tap.address);
  return undefined;
}
