import { AppError } from "../errors.js";
import type { Address } from "./address.js";
import { parseObject } from "./parse-object.js";
import { slice } from "./span.js";

/**
 * Parses a `glosses.<language>.jsonl`, unofficial translations of an address: for each sentence of the address, in its order, a line
 * `{"at": "p2s3", "sha256", "translation"}`. The checksum is that of the sentence as UTF-8: a gloss
 * of words that have changed since would translate what nobody said.
 *
 * @param sha256 hex SHA-256 of a text as UTF-8
 * @returns the translations, in the order of the sentences
 * @throws AppError BAD_CORPUS naming file, line, expected and got
 */
export function parseGlosses(
  file: string,
  content: string,
  address: Address,
  sha256: (text: string) => string,
): string[] {
  const lines = content.split("\n").filter((line) => line.trim() !== "");
  const refuse = (line: number, expected: string, got: string): never => {
    throw new AppError("BAD_CORPUS", `${file}:${line}: expected ${expected}, got ${got}`);
  };
  const glosses = lines.map((line, i): string => {
    const sentence = address.sentences[i];
    if (!sentence) return refuse(i + 1, `${address.sentences.length} lines`, "more");
    const place = `p${sentence.paragraph}s${sentence.number}`;
    const { at, sha256: claimed, translation } = parseObject(line) ?? {};
    if (at !== place) return refuse(i + 1, `"at" to be "${place}"`, JSON.stringify(at));
    const actual = sha256(slice(address.text, sentence));
    if (claimed !== actual)
      return refuse(
        i + 1,
        `the sha256 of the sentence, ${actual}`,
        `${JSON.stringify(claimed)}; translate the sentence anew`,
      );
    if (typeof translation !== "string" || translation.trim() === "")
      return refuse(i + 1, '"translation" to be a text', JSON.stringify(translation));
    return translation;
  });
  if (glosses.length < address.sentences.length)
    refuse(lines.length + 1, `${address.sentences.length} lines`, `${glosses.length}`);
  return glosses;
}
