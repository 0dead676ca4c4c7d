import type { AddressMetadata, AddressNames } from "./address.js";
import type { Fault } from "./faults.js";
import { codePoint, quoteLine } from "./faults.js";

/** What the front matter of every address says of it. */
export const DESCRIBING = [
  "speaker",
  "office",
  "title",
  "occasion",
  "date",
  "language",
  "source",
  "licence",
] as const;
export const OPTIONAL = ["link", "zone", "titles", "emergency"] as const;
const REQUIRED = [...DESCRIBING, "sha256"] as const;
const KNOWN: readonly string[] = [...REQUIRED, ...OPTIONAL];
/** A name in another language, such as `speaker-ru`. */
export const NAME_IN = /^(speaker|office|title|occasion|source|titles)-([a-z]{2,3})$/u;
/** What such a name ends in. */
const LANGUAGE = /-[a-z]{2,3}$/u;
/** Other spellings of a key, which `npm run add` writes as it should be. */
const MISSPELT = /^(?:license|lang|url)$/u;
/** Titles of a speaker: words, a comma and a space between one title and the next. */
const TITLES = /^[\p{L}\p{M}-]+(?:,? [\p{L}\p{M}-]+)*$/u;

/** What values must be. */
const RULES: Readonly<Record<string, readonly [expected: string, isRight: (value: string) => boolean]>> = {
  date: ["a day such as 2022-06-06", isDay],
  sha256: ["64 hexadecimal digits", (value) => /^[0-9a-f]{64}$/u.test(value)],
  language: ["a language tag such as en", isWellFormedTag],
  zone: ["a time zone such as Europe/Berlin", isZone],
  titles: ["words and commas such as president, head of state", (value) => TITLES.test(value)],
};

/**
 * Reads the lines between the two `---` of a front matter.
 *
 * @param lines the first of them is line 2 of the file
 * @returns the metadata; undefined when one of the faults leaves none
 */
export function readFrontMatter(lines: readonly string[]): {
  readonly metadata: AddressMetadata | undefined;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const fields = new Map<string, string>();
  lines.forEach((text, i) => {
    const line = i + 2;
    const [, key, rest = ""] = /^([a-z0-9-]+): (\S.*)$/u.exec(text) ?? [];
    const value = rest.trim();
    if (key === undefined) faults.push({ line, expected: '"key: value"', got: quoteLine(text) });
    else if (!KNOWN.includes(key) && !NAME_IN.test(key))
      faults.push({
        line,
        expected: `one of ${KNOWN.join(", ")}, or a name as in "speaker-ru"`,
        got: `"${key}"`,
        kind: `key ${key}`,
        isMendable: MISSPELT.test(key),
      });
    else if (fields.has(key)) faults.push({ line, expected: `"${key}" once`, got: "it again" });
    else {
      fields.set(key, value);
      const [control] = /[\p{Cc}\u2028-\u202E]/u.exec(value) ?? [];
      if (control !== undefined)
        faults.push({
          line,
          expected: "no control characters in a field",
          got: codePoint(control),
          kind: `${codePoint(control)} in a field`,
          isMendable: control === "\t",
        });
      const [expected, isRight] = RULES[key.replace(LANGUAGE, "")] ?? [];
      if (expected !== undefined && isRight?.(value) === false)
        faults.push({ line, expected, got: quoteLine(value), isMendable: isWrittenDay(key, value) });
    }
  });
  const missing = REQUIRED.filter((key) => !fields.has(key));
  for (const key of missing)
    faults.push({ line: lines.length + 2, expected: `"${key}: …" in the front matter`, got: "none" });
  return { metadata: faults.length > 0 ? undefined : toMetadata(fields), faults };
}

function toMetadata(fields: ReadonlyMap<string, string>): AddressMetadata {
  const of = (key: (typeof REQUIRED)[number]): string => fields.get(key) ?? "";
  const { link, zone, emergency, titles } = Object.fromEntries(fields);
  return {
    speaker: of("speaker"),
    office: of("office"),
    title: of("title"),
    occasion: of("occasion"),
    date: of("date"),
    language: of("language"),
    source: of("source"),
    licence: of("licence"),
    sha256: of("sha256"),
    ...(link === undefined ? {} : { link }),
    ...(zone === undefined ? {} : { zone }),
    ...(emergency === undefined ? {} : { emergency }),
    ...(titles === undefined ? {} : { titles: listTitles(titles) }),
    ...readNames(fields),
  };
}

function listTitles(value: string): string[] {
  return value.toLowerCase().split(", ");
}

function readNames(
  fields: ReadonlyMap<string, string>,
): Pick<AddressMetadata, "namesIn" | "titlesIn"> {
  const namesIn: Record<string, Partial<AddressNames>> = {};
  const titlesIn: Record<string, readonly string[]> = {};
  for (const [key, value] of fields) {
    const [, name, language = ""] = NAME_IN.exec(key) ?? [];
    if (name === "titles") titlesIn[language] = listTitles(value);
    else if (name !== undefined) namesIn[language] = { ...namesIn[language], [name]: value };
  }
  return {
    ...(Object.keys(namesIn).length > 0 && { namesIn }),
    ...(Object.keys(titlesIn).length > 0 && { titlesIn }),
  };
}

/** Whether it is a day as people write it, such as `6 June 2022` or `6.6.2022`. */
function isWrittenDay(key: string, value: string): boolean {
  return key === "date" && /\d{4}/u.test(value) && /^[\p{L}\d\s.,/-]+$/u.test(value) && !isIso(value);
}

function isIso(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date);
}

function isDay(date: string): boolean {
  const time = isIso(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Whether a text has the form of a BCP 47 tag, which `english` has too. */
export function isWellFormedTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
