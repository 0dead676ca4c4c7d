import { WORD_ROLES } from "../../src/requests/argument.js";
import type { WordRole } from "../../src/requests/argument.js";
import { locateRuns } from "../../src/words/tokenise.js";

/** A message whose arguments are marked: `how often does he say {words|freedom}`. */
const MARKED = new RegExp(`\\{(${WORD_ROLES.join("|")})\\|([^{}]*)\\}`, "gu");

/** A message and the role of each of its words, as `locateRuns` finds them. */
interface MarkedMessage {
  readonly message: string;
  readonly roles: readonly WordRole[];
}

export function readMarked(marked: string): MarkedMessage {
  const spans: { readonly role: WordRole; readonly start: number; readonly end: number }[] = [];
  let message = "";
  let done = 0;
  for (const { 0: all, 1: role = "none", 2: words = "", index } of marked.matchAll(MARKED)) {
    message += marked.slice(done, index);
    spans.push({
      role: role as WordRole,
      start: message.length,
      end: message.length + words.length,
    });
    message += words;
    done = index + all.length;
  }
  message += marked.slice(done);
  const roles = locateRuns(message).map(
    // `p{paragraph|7}` is one word.
    ({ start, end }) => spans.find((span) => span.start < end && start < span.end)?.role ?? "none",
  );
  return { message, roles };
}
