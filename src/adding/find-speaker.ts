/** A speaker as a title or a line above the text names them. */
interface NamedSpeaker {
  readonly speaker: string;
  readonly office: string | undefined;
}

const OFFICES =
  "Acting President|Vice President|President|Prime Minister|Deputy Prime Minister|Foreign Minister|Minister|Chancellor|Governor|Mayor|Senator|Secretary-General|Secretary|Speaker|Chairman|Chairwoman|Chairperson|Chair|Chief Executive Officer|Chief Executive|Chief Justice|Justice|Director-General|Director|King|Queen|Emperor|Prince|Princess|Pope|Archbishop|Bishop|Rector|Dean|Ambassador|General|Admiral|Премьер-министр|Президент|Министр|Канцлер|Губернатор|Мэр|Аким|Председатель|Глава|Генеральный секретарь|Премьер-Министрі|Президенті|Министрі|Төрағасы|Әкімі";
const KIND =
  "(?:[Aa]ddress|[Ss]peech|[Rr]emarks|[Ss]tatement|[Mm]essage|[Ll]ecture|[Ss]ermon|[Hh]omily)";
const PART = "\\p{Lu}[\\p{L}]*(?:[-’']\\p{L}+)*\\.?";
const NAME = `${PART}(?:\\s+(?:${PART}|de|da|van|von|der|bin|al|el)){1,4}`;
/** With an office that may end in capitals a name is its last two words. */
const SHORT_NAME = `${PART}(?:\\s+\\p{Lu}\\.)?\\s+${PART}`;
const OFFICE = `(?:the\\s+)?(?:${OFFICES})`;

const BY = "(?:(?:[Dd]elivered )?[Bb]y|Speaker:?|Author:?|Автор:?|Выступает)\\s+";

/** Each with a group `name`, some with `office`. */
const FORMS: readonly RegExp[] = [
  // "Remarks by President of the Republic A. Name at …"
  new RegExp(
    `\\b${KIND}\\s+(?:by|of|from)\\s+(?<office>${OFFICE}\\s+of\\s+(?:the\\s+)?[^,]*?)\\s+(?<name>${SHORT_NAME})(?=$|[,.:–—]|\\s+(?:at|to|on|in|before|for|during)\\b)`,
    "u",
  ),
  // "Speech by Mayor A. Name"
  new RegExp(`\\b${KIND}\\s+(?:by|of|from)\\s+(?:(?<office>${OFFICE})\\s+)?(?<name>${NAME})`, "u"),
  // "President A. Name's Address", "A. Name’s inaugural address"
  new RegExp(
    `^(?:(?<office>${OFFICE})\\s+)?(?<name>${NAME})[’']s?\\s+(?:\\p{L}+\\s+){0,4}${KIND}`,
    "u",
  ),
  // "A. Name, Mayor of the Town"
  new RegExp(`^(?:${BY})?(?<name>${NAME}),\\s+(?<office>${OFFICE}.*)$`, "u"),
  // "President A. Name", "Президент Республики А. Имя"
  new RegExp(
    `^(?:${BY})?(?<office>(?:[^,]*\\s)?${OFFICE}(?:\\s+(?:of\\s+)?(?:the\\s+)?\\p{L}+)*?)\\s+(?<name>${SHORT_NAME})$`,
    "u",
  ),
  new RegExp(`^${BY}(?<name>${NAME})$`, "u"),
];

/**
 * Who speaks, by a title or a line above the text. A guess that a person has to see.
 *
 * Example: `Remarks by Mayor Ada Stone at the bridge` names `Ada Stone`, `Mayor`.
 */
export function findSpeaker(line: string): NamedSpeaker | undefined {
  for (const form of FORMS) {
    const { name, office } = form.exec(line)?.groups ?? {};
    if (name === undefined) continue;
    return { speaker: withoutOffice(name), office: office?.replace(/^the\s+/iu, "").trim() };
  }
  return undefined;
}

function withoutOffice(name: string): string {
  return name.replace(new RegExp(`^(?:${OFFICES})\\s+(?=\\S+\\s+\\S)`, "u"), "").trim();
}
