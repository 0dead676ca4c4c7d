import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Catalogue } from "../conversation/catalogue.js";
import type { Conversation } from "../conversation/converse.js";
import type { Button, Reply } from "../conversation/reply.js";
import type { Deed } from "../conversation/view.js";
import { printContent } from "./print-content.js";
import type { Output } from "./print-content.js";

/** A reply that goes on: where it stands, like `1/4`, and what its button for the next does. */
interface Further {
  readonly position: string;
  readonly deed: Deed;
}

/**
 * The conversation in a terminal: a line in is a private message, the reply is printed. A reply
 * that goes on, as one with further quotations does, goes on at the word `more`. Resolves at the
 * end of input.
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
  let further: Further | undefined;
  const print = ({ content, buttons = [] }: Reply): void => {
    printContent(output, content);
    // Samples are buttons in a chat; here they are lines to type.
    const samples = buttons.flat().filter(isSample);
    for (const { label } of samples) output.write(`· ${label}\n`);
    if (samples.length > 0) output.write("\n");
    further = findFurther(catalogue, buttons);
    if (further) output.write(`${catalogue.terminalMore(further.position)}\n\n`);
  };
  const answer = async (line: string): Promise<Reply> => {
    const more =
      isMore(line) && further ? leafTo(conversation, catalogue, further.deed) : undefined;
    return more ?? conversation.say(catalogue, line);
  };
  if (isInteractive) print(conversation.start(catalogue));
  prompt();
  for await (const line of lines) {
    if (line.trim() !== "") print(await answer(line));
    prompt();
  }
}

function isSample({ action }: Button): boolean {
  return action.kind === "deed" && action.deed.kind === "ask";
}

function isMore(line: string): boolean {
  return /^\s*\/?more[\s.!]*$/iu.test(line);
}

/** The button for the next page, and the one before it, which says which page is shown. */
function findFurther(
  { buttons: labels }: Catalogue,
  buttons: readonly (readonly Button[])[],
): Further | undefined {
  for (const row of buttons) {
    const at = row.findIndex(({ label }) => label === labels.next);
    const action = row[at]?.action;
    const position = row[at - 1]?.label;
    if (action?.kind === "deed" && position !== undefined) return { position, deed: action.deed };
  }
  return undefined;
}

/** What the next page shows; undefined for a deed that leads to no page. */
function leafTo(conversation: Conversation, catalogue: Catalogue, deed: Deed): Reply | undefined {
  if (deed.kind === "view") return conversation.view(catalogue, deed.view);
  if (deed.kind === "topics") return conversation.topics(catalogue, deed.address, deed.paragraph);
  if (deed.kind === "found")
    return conversation.find(catalogue, deed.words, deed.page, deed.address);
  return undefined;
}
