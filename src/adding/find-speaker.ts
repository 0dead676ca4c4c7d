import type { TextWords } from "./text-words.js";

/** A speaker as a title or a line above the text names them. */
interface NamedSpeaker {
  readonly speaker: string;
  readonly office: string | undefined;
}

/** Titles are shorter, in characters; what a page gives as one may have any length. */
export const LONGEST_TITLE = 1000;

/**
 * Who speaks, by a title or a line above the text. A guess that a person has to see.
 *
 * Example: `Remarks by Mayor Ada Stone at the bridge` names `Ada Stone`, `Mayor`.
 */
export function findSpeaker(line: string, words: readonly TextWords[]): NamedSpeaker | undefined {
  if (line.length > LONGEST_TITLE) return undefined;
  const lead = words.flatMap(({ lead: one = [] }) => one).find(({ before }) => before.test(line));
  // What leads to a name may be of another language than the name's office.
  const behind = lead && line.replace(lead.before, "");
  for (const { speakers, article = "" } of words)
    for (const form of speakers)
      for (const text of behind === undefined ? [line] : [behind, line]) {
        const { name, office } = form.exec(text)?.groups ?? {};
        if (name === undefined) continue;
        return { speaker: withoutOffice(name, words), office: office?.replace(article, "").trim() };
      }
  const isName = behind !== undefined && lead?.name.test(behind) === true;
  return isName ? { speaker: withoutOffice(behind, words), office: undefined } : undefined;
}

function withoutOffice(name: string, words: readonly TextWords[]): string {
  const office = words.map(({ officeBefore }) => officeBefore).find((one) => one.test(name));
  return (office ? name.replace(office, "") : name).trim();
}
