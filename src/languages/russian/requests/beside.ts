import type { RequestKind } from "../../../words/request-forms.js";
import { form } from "./fragments.js";

const UNIT = String.raw`(?:предложени|фраз|строк|строчк|цитат|слов)[а-яё]*`;
const beside = (side: string): RegExp =>
  form(
    String.raw`(?:(?:как[а-яё]+|что|за|то|та|ту|тот) )*${UNIT} (?:(?:котор[а-яё]+|что|ид[её]т|сто[ия]т|был[аои]?|сразу|прямо|идущ[а-яё]*|он|сказа[а-яё]*) )*(?:${side}) (?:(?:той|тем|того|где|котор[а-яё]+|про|об?|в|говор[а-яё]*|пословиц[а-яё]*|поговорк[а-яё]*|${UNIT}) )*(?<topic>.+?)`,
  );

/** The sentence beside one that is named by its words. */
export const BESIDE: readonly (readonly [RequestKind, RegExp])[] = [
  ["before", beside("перед")],
  ["after", beside("после|вслед за|следом за")],
];

const besideParagraph = (side: string): RegExp =>
  new RegExp(
    String.raw`^(?:(?:покажи[а-яё]*|дай[а-яё]*|какой|что|за|тот|мне|открой[а-яё]*|хочу) )*(?:абзац|параграф) (?:(?:который|что|ид[её]т|сто[ия]т|сразу|прямо|идущий) )*(?:${side}) (?:(?:тем|того|тому|абзац[а-яё]*|где|котор[а-яё]+|говорится|ид[её]т|речь|он|говорит|про|обо?|в|с|упомина[а-яё]*) )*(?<topic>.+)$`,
    "u",
  );

/** The paragraph beside one that is named by its words. */
export const BESIDE_PARAGRAPHS: readonly (readonly [RequestKind, RegExp])[] = [
  ["paragraph-before", besideParagraph("перед|до|предшествующий")],
  ["paragraph-after", besideParagraph("после|вслед за|следом за|за|следующий за")],
];
