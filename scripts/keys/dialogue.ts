import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { Output } from "../../src/terminal/print-content.js";
import { createSession } from "./session.js";
import type { SessionParts } from "./session.js";

/**
 * Asks a person for keys, sentence by sentence. Each is in the file before the next line is read, so that
 * an end at any moment, of the input too, loses none. Resolves at the end.
 */
export async function writeKeys(
  parts: SessionParts,
  input: Readable,
  output: Output & NodeJS.WritableStream,
): Promise<void> {
  const lines = createInterface({
    input,
    output,
    terminal: output.isTTY === true,
    crlfDelay: Infinity,
  });
  lines.on("SIGINT", () => {
    lines.close();
  });
  let isOpen = true;
  lines.once("close", () => {
    isOpen = false;
  });
  const session = createSession(parts, (text) => output.write(`${text}\n`));
  const prompt = (): void => {
    if (!isOpen) return;
    lines.setPrompt(session.prompt);
    lines.prompt();
  };
  session.begin();
  prompt();
  for await (const line of lines) {
    if (!(await session.take(line))) break;
    prompt();
  }
  lines.close();
  session.end();
}
