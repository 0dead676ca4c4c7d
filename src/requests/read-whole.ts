import { REFUSED_KINDS } from "../words/request-forms.js";
import type { RequestForms, RequestKind } from "../words/request-forms.js";
import { splitWords } from "../words/tokenise.js";
import type { Understanding } from "../words/understanding.js";
import { plainOf } from "./plain-message.js";
import { readExtremes } from "./read-extremes.js";
import { readGist } from "./read-gist.js";
import { readSigns } from "./count-signs.js";
import { findPart, readPart } from "./read-part.js";
import { isOfParagraphs } from "./request.js";
import type { Request } from "./request.js";
import { toRequest } from "./to-request.js";

/**
 * What a message, or one clause of it, asks for as a whole: a part of the text, with what is wanted of it, or the first
 * form of the language that it has.
 */
export function readWhole(
  message: string,
  { withoutTalk, isFunctionWord }: Pick<Understanding, "withoutTalk" | "isFunctionWord">,
  requests: RequestForms,
  names: readonly string[],
): Request | undefined {
  const plain = plainOf(message, withoutTalk, names, requests);
  const part = readPart(message, requests);
  const read = (kinds: (kind: RequestKind) => boolean, said = plain): Request | undefined => {
    for (const [kind, form] of requests.forms) {
      const match = kinds(kind) ? form.exec(said) : null;
      const request = match && toRequest(kind, requests, match, message);
      if (request) return request;
    }
    return undefined;
  };
  const signs = readSigns(plain, requests);
  if (signs) {
    const within = findPart(message, requests);
    return { kind: "signs", of: signs, ...(within && { part: within }) };
  }
  const extremes = readExtremes(plain, requests);
  if (extremes) return { kind: "extremes", of: extremes };
  // `Paraphrase ¶4` asks for more than to see it.
  if (part) {
    const wanted =
      read(isRefusedKind) ?? readGist(plain, requests) ?? read((kind) => kind === "summarise");
    // The gist is of paragraphs, or of nothing that is named.
    const isWanted = wanted?.kind !== "summarise" || isOfParagraphs(part);
    return wanted && isWanted ? wanted : { kind: "show", part };
  }
  // "Explain" before a question is talk, before a part of the text it is not.
  const whole = plainOf(message, (text) => text, names, requests);
  if (whole !== plain && findPart(message, requests)?.paragraph !== undefined) {
    const refused = read(isRefusedKind, whole);
    if (refused) return refused;
  }
  // "One sentence out of ¶3 and ¶9" is no gist.
  const request =
    read((kind) => UNSAID.includes(kind)) ?? readGist(plain, requests) ?? read(() => true);
  if (request) return request;
  // A greeting alone is talk.
  const words = splitWords(withoutTalk(message));
  return words.length > 0 && words.every((word) => isFunctionWord(word) || isNoise(word))
    ? { kind: "nothing" }
    : undefined;
}

/** What was never said as it is wanted. */
const UNSAID: readonly RequestKind[] = ["would-say", "made-up", "rearrange"];

function isRefusedKind(kind: RequestKind): boolean {
  return [...REFUSED_KINDS, ...UNSAID].includes(kind);
}

/** One letter or two again and again: `aaaa`, `haha`. */
function isNoise(word: string): boolean {
  return word.length >= 4 && new Set(word).size <= 2;
}
