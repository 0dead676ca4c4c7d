import type { Change } from "./change.js";
import { createChangeCounter, joinChanges } from "./change.js";
import { changeCharacters } from "./character-changes.js";
import { dropFootnotes } from "./footnotes.js";
import { joinLines } from "./join-lines.js";
import { joinLists } from "./join-lists.js";
import { isSeparator, MARKUP, REST } from "./markup-changes.js";
import { isListItem } from "./paragraph-kinds.js";
import { replaceAll } from "./replacement.js";
import type { SourceText } from "./source-text.js";
import type { TextWords } from "./text-words.js";

/** The paragraphs of a text as they will stand in the corpus, with what was done to it. */
export interface Draft {
  readonly paragraphs: readonly string[];
  readonly changes: readonly Change[];
  /** Words that a line's end divides, as they were joined, to be looked at. */
  readonly divided: readonly string[];
}

/** What the document says about its text: `SourceText` has each. */
type DraftOptions = Partial<Pick<SourceText, "items" | "footnoteMarks" | "isPrinted">>;

/** Makes the paragraphs of a text whose characters are already those of the corpus. */
export function draftText(
  text: string,
  words: readonly TextWords[],
  { items = [], footnoteMarks = [], isPrinted = false }: DraftOptions = {},
): Draft {
  const lines = joinLines(text, isPrinted);
  const separators = createChangeCounter("lines between parts dropped (* * *)");
  const changes: Change[] = [...lines.changes];
  const cleaned: string[] = [];
  for (const paragraph of lines.paragraphs) {
    if (isSeparator(paragraph)) {
      separators.count(paragraph);
      continue;
    }
    const replaced = replaceAll(paragraph, MARKUP);
    // A character reference may have stood for any character.
    const characters = changeCharacters(replaced.text);
    changes.push(...replaced.changes, ...characters.changes);
    if (characters.text.trim() !== "") cleaned.push(characters.text);
  }
  const noted = dropFootnotes(cleaned, words, footnoteMarks);
  const spaced = noted.paragraphs.map((paragraph) => replaceAll(paragraph, REST));
  const listed = joinLists(
    spaced.map((one) => one.text.trim()).filter((paragraph) => paragraph !== ""),
    (paragraph) => isListItem(paragraph) || items.includes(paragraph),
  );
  return {
    paragraphs: listed.paragraphs,
    changes: joinChanges([
      ...changes,
      separators.change(),
      ...noted.changes,
      ...spaced.flatMap((one) => one.changes),
      listed.change,
    ]),
    divided: lines.divided,
  };
}
