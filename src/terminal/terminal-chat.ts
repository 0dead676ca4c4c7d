import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Conversation } from "../conversation/conversation.js";
import type { Languages } from "../conversation/languages.js";
import type { Messages } from "../conversation/messages.js";
import type { Button, Reply } from "../conversation/reply.js";
import type { Redraw } from "../conversation/view.js";
import { isRedraw } from "../conversation/view.js";
import { printContent } from "./print-content.js";
import type { Output } from "./print-content.js";

/** A reply that goes on: where it stands, like `1/4`, and what its button for the next does. */
interface Further {
  readonly position: string;
  readonly tap: Redraw;
}

/**
 * The conversation in a terminal: a line in is a private message, the reply is printed, and below it
 * the buttons that can be typed. A reply that goes on, as one with further quotations does, goes on
 * at the word for it, such as `more`. It speaks the language of the last line. Resolves at the end of
 * input.
 */
export async function runTerminalChat(
  conversation: Conversation,
  languages: Languages,
  input: Readable & { isTTY?: boolean },
  output: Output & NodeJS.WritableStream,
): Promise<void> {
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, crlfDelay: Infinity });
  const prompt = (): void => {
    if (isInteractive) output.write("> ");
  };
  let messages = languages.messagesOf(undefined);
  let shown: readonly (readonly Button[])[] = [];
  const print = ({ content, buttons = [] }: Reply): void => {
    shown = buttons;
    printContent(output, content);
    const typed = buttons.flat().filter(({ canBeTyped }) => canBeTyped);
    for (const { label } of typed) output.write(`· ${label}\n`);
    if (typed.length > 0) output.write("\n");
    const further = findFurther(messages, buttons);
    if (further) output.write(`${messages.terminalMore(further.position)}\n\n`);
  };
  const answer = (line: string): Promise<Reply> => {
    if (!asksForNext(messages, line)) messages = languages.messagesFor(line, messages.language);
    const tap = asksForNext(messages, line)
      ? findFurther(messages, shown)?.tap
      : findTyped(shown, line);
    return tap ? conversation.redraw(messages, tap) : conversation.say(messages, line);
  };
  if (isInteractive) print(conversation.start(messages));
  prompt();
  for await (const line of lines) {
    if (line.trim() !== "") print(await answer(line));
    prompt();
  }
}

function asksForNext({ terminalNext, locale }: Messages, line: string): boolean {
  const word = line.replaceAll(/[\s/.!]/gu, "");
  // Case and marks make no difference: ё is typed as е.
  return new Intl.Collator(locale, { sensitivity: "base" }).compare(word, terminalNext) === 0;
}

/** What the button does whose label was typed; a sample question is asked as any other. */
function findTyped(buttons: readonly (readonly Button[])[], line: string): Redraw | undefined {
  const typed = buttons.flat().find((one) => one.canBeTyped && one.label === line.trim());
  return typed && tapOf(typed);
}

/** The button for the next page, and the one before it, which says which page is shown. */
function findFurther(
  { buttons: labels }: Messages,
  buttons: readonly (readonly Button[])[],
): Further | undefined {
  for (const row of buttons) {
    const at = row.findIndex(({ label }) => label === labels.next);
    const next = row[at];
    const tap = next && tapOf(next);
    const position = row[at - 1]?.label;
    if (tap && position !== undefined) return { position, tap };
  }
  return undefined;
}

function tapOf({ action }: Button): Redraw | undefined {
  return action.kind === "tap" && isRedraw(action.tap) ? action.tap : undefined;
}
