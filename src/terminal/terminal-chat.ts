import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { AnswerReply, Conversation } from "../conversation/conversation.js";
import type { Languages } from "../conversation/languages.js";
import type { Messages } from "../conversation/messages.js";
import { pagingOf, redrawOf } from "../conversation/paging.js";
import { placeOf } from "../conversation/show/quotation.js";
import type { Button } from "../conversation/reply.js";
import type { Thread } from "../conversation/thread.js";
import type { Redraw } from "../conversation/view.js";
import { printContent } from "./print-content.js";
import type { Output } from "./print-content.js";

/**
 * The conversation in a terminal: a line in is a private message, the reply is printed, and below it
 * the buttons that can be typed. A reply that goes on, as one with further quotations does, goes on
 * at the word for it, such as `more`. It speaks the language of the last line. Ends with the input.
 *
 * @returns how many lines were answered; blank ones are not
 */
export async function runTerminalChat(
  conversation: Conversation,
  languages: Languages,
  input: Readable & { isTTY?: boolean },
  output: Output & NodeJS.WritableStream,
): Promise<number> {
  const isInteractive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, crlfDelay: Infinity });
  const prompt = (): void => {
    if (isInteractive) output.write("> ");
  };
  let messages = languages.messagesOf(undefined);
  let thread: Thread | undefined;
  const print = ({ content, buttons = [], card, thread: left }: AnswerReply): void => {
    thread = left ?? { ...thread, buttons, suggested: thread?.suggested ?? 0 };
    printContent(output, content);
    if (card) output.write(`${messages.card.inTerminal(placeOf(card.quotation))}\n\n`);
    const typed = buttons.flat().filter(({ canBeTyped }) => canBeTyped);
    for (const { label } of typed) output.write(`· ${label}\n`);
    if (typed.length > 0) output.write("\n");
    const paging = pagingOf(messages, buttons);
    if (paging?.next) output.write(`${messages.terminalMore(paging.position)}\n\n`);
  };
  const answer = async (line: string): Promise<AnswerReply> => {
    const shown = thread?.buttons ?? [];
    // The word for the next page says little of a language.
    const isNext = asksForNext(messages, line);
    if (!isNext) messages = languages.messagesFor(line, messages.language);
    const tap = isNext ? pagingOf(messages, shown)?.next : findTyped(shown, line);
    return tap ? conversation.redraw(messages, tap) : conversation.say(messages, line, thread);
  };
  if (isInteractive) print(conversation.start(messages));
  prompt();
  let answered = 0;
  for await (const line of lines) {
    if (line.trim() !== "") {
      print(await answer(line));
      answered++;
    }
    prompt();
  }
  return answered;
}

function asksForNext({ terminalNext, locale }: Messages, line: string): boolean {
  const word = line.replaceAll(/[\s/.!]/gu, "");
  // Case and marks make no difference: ё is typed as е.
  return new Intl.Collator(locale, { sensitivity: "base" }).compare(word, terminalNext) === 0;
}

/** What the button does whose label was typed; a sample question is asked as any other. */
function findTyped(buttons: readonly (readonly Button[])[], line: string): Redraw | undefined {
  const typed = buttons.flat().find((one) => one.canBeTyped && one.label === line.trim());
  return typed && redrawOf(typed);
}
