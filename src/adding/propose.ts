import { DESCRIBING } from "../corpus/front-matter.js";
import { toLine } from "./character-changes.js";
import { findSpeaker } from "./find-speaker.js";
import type { FrontMatter } from "./front-matter.js";
import { readHeadLines } from "./head-lines.js";
import { findDates } from "./read-date.js";
import type { Found, SourceFacts } from "./source-text.js";

export const REQUIRED = DESCRIBING;
export type Field = (typeof REQUIRED)[number] | "link";

/** A value of a field. */
export interface Proposal extends Found {
  /** Whether a person wrote it: an option, or the front matter of the text. Others are guesses. */
  readonly isGiven: boolean;
}

export type Proposals = Readonly<Partial<Record<Field, Proposal>>>;

export interface Proposed {
  readonly proposals: Proposals;
  /** The paragraphs without the lines that stand above the text. */
  readonly paragraphs: readonly string[];
  /** The lines that stood above it. */
  readonly headLines: readonly string[];
  /** What the file says that differs, such as two dates. */
  readonly doubts: readonly string[];
}

export interface ProposeOptions {
  readonly options: Readonly<Partial<Record<Field, string>>>;
  readonly frontMatter: FrontMatter | undefined;
  readonly facts: SourceFacts;
  readonly fileName: string;
  /** The language that most of the text is in. */
  readonly toldLanguage: string | undefined;
  /** Whether the lines above the text stay a part of it. */
  readonly keepsHead: boolean;
}

/** Proposes who spoke, when, where and so on: what was given first, then what the file says, then what the text says. */
export function propose(paragraphs: readonly string[], from: ProposeOptions): Proposed {
  const { options, frontMatter, facts, fileName, toldLanguage } = from;
  const writtenTitle = frontMatter?.fields.get("title");
  const head = readHeadLines(paragraphs, [
    ...facts.titles,
    ...(writtenTitle === undefined ? [] : [{ value: writtenTitle, from: "the front matter" }]),
  ]);
  const headCount = from.keepsHead ? 0 : head.count;
  const titles = [...facts.titles, ...head.titles];
  const titleLines = [...titles.map(({ value }) => value), ...head.names];
  const named = titleLines
    .map((line) => ({ line, found: findSpeaker(line) }))
    .find(({ found }) => found !== undefined);
  const office = titleLines.map(findSpeaker).find((found) => found?.office !== undefined)?.office;
  const [titleDate] = titles.flatMap(({ value, from: where }) =>
    findDates(value).map(({ day }) => ({ value: day, from: where })),
  );
  const [nameDate] = findDates(fileName.replaceAll("_", "-")).map(({ day }) => ({
    value: day,
    from: "the file’s name",
  }));
  const dates: Found[] = [
    ...(titleDate ? [titleDate] : []),
    ...head.dates,
    ...facts.dates,
    ...(nameDate ? [nameDate] : []),
  ];
  const languages: Found[] = [
    ...(toldLanguage === undefined
      ? []
      : [{ value: toldLanguage, from: "the letters and words of the text" }]),
    ...facts.languages,
  ];
  const found: Record<Field, readonly Found[]> = {
    speaker: [
      ...(named?.found ? [{ value: named.found.speaker, from: `"${named.line}"` }] : []),
      ...facts.authors,
    ],
    office:
      office === undefined
        ? []
        : [
            {
              value: office,
              from: `"${titleLines.find((line) => findSpeaker(line)?.office === office) ?? ""}"`,
            },
          ],
    title: titles,
    occasion: titles.flatMap(({ value, from: where }) => occasionOf(value, where)),
    date: dates,
    language: languages,
    source: facts.sources,
    licence: [
      ...facts.licences,
      { value: "not stated by the source", from: "no licence was found" },
    ],
    link: facts.links,
  };
  const proposals: Partial<Record<Field, Proposal>> = {};
  for (const field of [...REQUIRED, "link"] as const) {
    const option = options[field];
    const written = frontMatter?.fields.get(field);
    const [guess] = found[field];
    if (option !== undefined)
      proposals[field] = { value: toLine(option), from: `--${field}`, isGiven: true };
    else if (written !== undefined)
      proposals[field] = { value: toLine(written), from: "the front matter", isGiven: true };
    else if (guess) proposals[field] = { ...guess, value: toLine(guess.value), isGiven: false };
  }
  return {
    proposals,
    paragraphs: paragraphs.slice(headCount),
    headLines: paragraphs.slice(0, headCount),
    doubts: doubtDates(dates),
  };
}

function occasionOf(title: string, from: string): Found[] {
  const occasion = /\b(?:at|on the occasion of|during)\s+(the\s+\p{L}.{2,100})$/u.exec(title)?.[1];
  return occasion === undefined ? [] : [{ value: occasion, from }];
}

function doubtDates(dates: readonly Found[]): string[] {
  const days = new Map(dates.map(({ value, from }) => [value, from]));
  return days.size < 2
    ? []
    : [
        `the file gives ${days.size} dates: ${[...days].map(([day, from]) => `${day} (${from})`).join(", ")}`,
      ];
}
