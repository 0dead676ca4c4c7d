import { readFileSync, statSync } from "node:fs";
import { parse } from "dotenv";
import { AppError, codeOf, explain } from "./errors.js";

/**
 * The settings of a `.env` file; none when there is no such file.
 *
 * @throws AppError BAD_SETTINGS when it is there and cannot be read: a bot without its settings
 * would take up another state or drop its webhook
 */
export function readEnvFile(file: string): Record<string, string> {
  try {
    return parse(readText(file));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return {};
    throw new AppError(
      "BAD_SETTINGS",
      `${file}: expected a text file in UTF-8, got ${nameFault(error)}; mend it or take it away`,
      { cause: error },
    );
  }
}

/**
 * A secret that stands in a file of its own, as container secrets do.
 *
 * @throws Error whose message says what there was instead, without the path or the content
 */
export function readSecretFile(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    throw new Error(nameFault(error), { cause: error });
  }
}

/** A file that was read and is no text in UTF-8; the message is safe to show. */
class NoText extends Error {}

function readText(file: string): string {
  if (statSync(file).isDirectory()) throw new NoText("a folder");
  const bytes = readFileSync(file);
  if (bytes.includes(0)) throw new NoText("UTF-16 or binary data; save it as UTF-8");
  try {
    // A byte order mark is dropped, as Windows puts one before UTF-8.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new NoText("another encoding; save it as UTF-8", { cause: error });
  }
}

/** Those of the system name the file after a comma. */
function nameFault(error: unknown): string {
  const message = explain(error);
  return error instanceof NoText ? message : (message.split(", ")[0] ?? "");
}
