import { DESCRIBING } from "../corpus/front-matter.js";
import { toLine } from "./character-changes.js";
import { findSpeaker } from "./find-speaker.js";
import type { FrontMatter } from "./front-matter.js";
import type { HeadLines } from "./head-lines.js";
import { readHeadLines } from "./head-lines.js";
import { findDates } from "./read-date.js";
import type { Found, SourceFacts } from "./source-text.js";
import type { TextWords } from "./text-words.js";

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
  readonly words: readonly TextWords[];
  /** Whether the lines above the text stay a part of it. */
  readonly keepsHead: boolean;
}

/** Proposes who spoke, when, where and so on: what was given first, then what the file says, then what the text says. */
export function propose(paragraphs: readonly string[], from: ProposeOptions): Proposed {
  const { frontMatter, facts } = from;
  const writtenTitle = frontMatter?.fields.get("title");
  const titles = [
    ...facts.titles,
    ...(writtenTitle === undefined ? [] : [{ value: writtenTitle, from: "the front matter" }]),
  ];
  const head = readHeadLines(paragraphs, titles, from.words);
  const headCount = from.keepsHead ? 0 : head.count;
  const found = findValues(head, from);
  return {
    proposals: chooseValues(found, from),
    paragraphs: paragraphs.slice(headCount),
    headLines: paragraphs.slice(0, headCount),
    doubts: doubtDates(found.date),
  };
}

/** What the file and the lines above its text say, the most reliable first. */
function findValues(
  head: HeadLines,
  { facts, fileName, toldLanguage, words }: ProposeOptions,
): Record<Field, readonly Found[]> {
  const titles = [...facts.titles, ...head.titles];
  const named = findSpeakers([...titles.map(({ value }) => value), ...head.names], words);
  return {
    speaker: [...named.speakers, ...facts.authors],
    office: named.offices,
    title: titles,
    occasion: titles.flatMap(({ value, from }) => occasionOf(value, from, words)),
    date: [
      ...titles.flatMap(({ value, from }) => daysIn(value, from, words)).slice(0, 1),
      ...head.dates,
      ...facts.dates,
      ...daysIn(fileName.replaceAll("_", "-"), "the file’s name", words).slice(0, 1),
    ],
    language: [
      ...(toldLanguage === undefined
        ? []
        : [{ value: toldLanguage, from: "the letters and words of the text" }]),
      ...facts.languages,
    ],
    source: facts.sources,
    licence: [
      ...facts.licences,
      { value: "not stated by the source", from: "no licence was found" },
    ],
    link: facts.links,
  };
}

/** Speakers and offices that lines name. */
function findSpeakers(
  lines: readonly string[],
  words: readonly TextWords[],
): {
  readonly speakers: readonly Found[];
  readonly offices: readonly Found[];
} {
  const speakers: Found[] = [];
  const offices: Found[] = [];
  for (const line of lines) {
    const found = findSpeaker(line, words);
    const from = `"${line}"`;
    if (found) speakers.push({ value: found.speaker, from });
    if (found?.office !== undefined) offices.push({ value: found.office, from });
  }
  return { speakers, offices };
}

function daysIn(text: string, from: string, words: readonly TextWords[]): Found[] {
  return findDates(text, words).map(({ day }) => ({ value: day, from }));
}

/** For each field the option, else what the front matter says, else the first that was found. */
function chooseValues(
  found: Readonly<Record<Field, readonly Found[]>>,
  { options, frontMatter }: ProposeOptions,
): Proposals {
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
  return proposals;
}

function occasionOf(title: string, from: string, words: readonly TextWords[]): Found[] {
  const occasions = words.flatMap(({ occasion }) => occasion?.exec(title)?.[1] ?? []);
  return occasions.map((value) => ({ value, from }));
}

function doubtDates(dates: readonly Found[]): string[] {
  const days = new Map(dates.map(({ value, from }) => [value, from]));
  return days.size < 2
    ? []
    : [
        `the file gives ${days.size} dates: ${[...days].map(([day, from]) => `${day} (${from})`).join(", ")}`,
      ];
}
