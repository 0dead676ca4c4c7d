import { explain } from "./errors.js";
import { readSecretFile } from "./settings-files.js";

export type Environment = Readonly<Record<string, string | undefined>>;
export type Problem = readonly [name: string, problem: string];

/** The shape of a bot token: the bot's id, a colon, the secret. */
export const TOKEN_SHAPE = /^\d{6,}:[A-Za-z0-9_-]{30,}$/u;

/** The settings that may also come from a file, which `<name>_FILE` names. */
export const SECRETS = ["BOT_TOKEN", "WEBHOOK_SECRET"];

/** The values of settings as they were meant, with the secrets that stand in files. */
export function gatherValues(
  environment: Environment,
  names: readonly string[],
): {
  readonly values: Environment;
  readonly problems: readonly Problem[];
} {
  const values: Record<string, string | undefined> = {};
  for (const name of names) values[name] = tidyValue(environment[name] ?? "");
  const problems: Problem[] = [];
  for (const name of SECRETS) {
    const place = `${name}_FILE`;
    const file = values[place] ?? "";
    if (file === "") continue;
    if (values[name] !== "") problems.push([place, `expected either it or ${name}, got both`]);
    else
      try {
        values[name] = tidyValue(readSecretFile(file));
        if (values[name] === "") problems.push([place, "expected a secret in the file, got none"]);
      } catch (error) {
        problems.push([place, `expected the path of a readable file, got ${explain(error)}`]);
      }
  }
  return { values, problems };
}

/**
 * A value as it was meant: without white space and invisible characters around it, which a CRLF file,
 * `echo` or a copy leave, and without the quotes that `docker --env-file` keeps.
 *
 * Example: tidyValue('"https://a.b"\r') → "https://a.b"
 */
function tidyValue(value: string): string {
  const trim = (text: string): string => text.replaceAll(EDGES, "");
  return trim(trim(value).replace(/^(["'`])(.*)\1$/su, "$2"));
}

const EDGES = /^[\s\u200B-\u200D\u2060]+|[\s\u200B-\u200D\u2060]+$/gu;

/**
 * Why a secret is none, without showing it: the kind of its first character that no secret has, or
 * else its length.
 *
 * Example: describeSecret("12:ab\ncd") → "one with a line break inside"
 */
export function describeSecret(secret: string): string {
  const odd = /[^A-Za-z0-9_:-]/u.exec(secret)?.[0];
  return odd === undefined
    ? `${secret.length} characters`
    : `one with ${kindOf(odd)} inside, of ${secret.length} characters`;
}

function kindOf(character: string): string {
  if (/[\r\n\u2028\u2029]/u.test(character)) return "a line break";
  if (/\s/u.test(character)) return "a space";
  if (/["'`\u2018-\u201F«»]/u.test(character)) return "a quotation mark";
  if (/\p{ASCII}/u.test(character)) return `"${character}"`;
  return `a character other than A-Z (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? ""})`;
}

/** The names other than `BOT_TOKEN` whose values have the shape of a bot token. */
export function findMisnamedTokens(environment: Environment): string[] {
  return Object.entries(environment)
    .filter(([name, value]) => name !== "BOT_TOKEN" && TOKEN_SHAPE.test(tidyValue(value ?? "")))
    .map(([name]) => name);
}
