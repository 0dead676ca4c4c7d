/** What a link into the private chat asks for by its start parameter. */
type StartRequest =
  | { readonly kind: "welcome" | "welcome-back" | "nothing-known" }
  | { readonly kind: "place"; readonly id: string }
  | { readonly kind: "command"; readonly name: string }
  | { readonly kind: "question"; readonly question: string };

/** Commands that a link from a group opens in private. */
const COMMANDS = ["help", "about", "privacy", "topics", "find", "paragraph"];
/** Of those who come from an inline list that was empty. */
const FROM_INLINE = "inline";
/** Nothing, and the same from a group. */
const WELCOME = ["", "start"];
/** Longest start parameter (https://core.telegram.org/bots/features#deep-linking). */
const LONGEST_PARAMETER = 64;

/** Reads what follows `/start`; anybody may have written it. */
export function readStartParameter(parameter: string): StartRequest {
  if (WELCOME.includes(parameter)) return { kind: "welcome" };
  if (parameter === FROM_INLINE) return { kind: "welcome-back" };
  if (COMMANDS.includes(parameter)) return { kind: "command", name: parameter };
  if (/^\s*[p¶]\s*\d+\s*s\s*\d/iu.test(parameter)) return { kind: "place", id: parameter };
  const question = questionOf(parameter);
  return question === undefined ? { kind: "nothing-known" } : { kind: "question", question };
}

/**
 * A start parameter that brings a question into the private chat; the one of the welcome when the
 * question is too long.
 *
 * Example: `pensions` gives `q_cGVuc2lvbnM`
 */
export function startWith(question: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(question));
  const parameter = `q_${btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  return parameter.length <= LONGEST_PARAMETER ? parameter : FROM_INLINE;
}

function questionOf(parameter: string): string | undefined {
  const coded = /^q_([A-Za-z0-9_-]{1,62})$/u.exec(parameter)?.[1];
  if (coded === undefined || coded.length % 4 === 1) return undefined;
  const bytes = atob(coded.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}
