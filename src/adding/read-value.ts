import { toLine } from "./character-changes.js";
import { isWellFormedTag } from "../corpus/front-matter.js";
import { AppError } from "../errors.js";
import type { Field } from "./propose.js";
import { readDay } from "./read-date.js";
import type { TextWords } from "./text-words.js";

/**
 * A value of a field as the front matter has it: a date in words becomes a day.
 *
 * @param from where it comes from, such as `--date`, used in errors
 * @throws AppError BAD_INPUT when it is none
 */
export function readValue(
  field: Field,
  value: string,
  from: string,
  words: readonly TextWords[],
): string {
  const line = toLine(value);
  const refuse = (expected: string): never => {
    throw new AppError("BAD_INPUT", `${from}: expected ${expected}, got "${line}"`);
  };
  if (line === "") return refuse("some words");
  if (field === "date")
    return readDay(line, words) ?? refuse("a day such as 2022-06-06 or 6 June 2022");
  if (field === "language")
    return beginsWithCode(line) ? line : refuse("a tag such as en, ru or kk");
  if (field === "link" && !/^https?:\/\/\S+$/iu.test(line))
    return refuse("an address of the web, https://…");
  return line;
}

/** Whether a tag begins with the code of a language; people write the name of one for it. */
function beginsWithCode(tag: string): boolean {
  return isWellFormedTag(tag) && /^[a-z]{2,3}(?:-|$)/iu.test(tag);
}
