import type { CorpusEntry } from "../../src/adapters/corpus-folder.js";
import type { DailyCounts } from "../../src/bot/ports/daily-counts.js";
import { LISTED_DAYS, listUnanswered } from "../../src/bot/counting.js";
import { citeSentence } from "../../src/corpus/address.js";
import type { Sentence } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";
import { FEWEST_KEYS, findFewKeys, findNearDuplicates, findStrayKeys } from "./review.js";
import type { FewKeys, NearDuplicate, StrayKey } from "./review.js";
import { counted, countKeys, describeKeyCounts } from "./key-counts.js";
import type { KeyCounts } from "./key-counts.js";
import type { TryOut } from "./try-out.js";

/** How often people asked about a gap topic and got no answer. */
interface UnansweredTopic {
  /** Undefined for questions that no anticipated gap was near to. */
  readonly topic: string | undefined;
  readonly count: number;
}

/** What a person looks at who writes keys. */
export interface KeyReport {
  readonly slug: string;
  readonly counts: KeyCounts;
  /** Fewest first. */
  readonly fewKeys: readonly FewKeys[];
  readonly nearDuplicates: readonly NearDuplicate[];
  readonly stray: readonly StrayKey[];
  /** Most asked first; undefined where no state is. */
  readonly unanswered: readonly UnansweredTopic[] | undefined;
}

/** What a report is made with. */
interface ReportParts {
  readonly tryOut: TryOut;
  readonly counters: Pick<DailyCounts, "list"> | undefined;
  /** Milliseconds of the epoch. */
  readonly now: () => number;
  readonly onProgress: (done: number, total: number) => void;
}

export async function createKeyReport(entry: CorpusEntry, parts: ReportParts): Promise<KeyReport> {
  const { tryOut, counters, now, onProgress } = parts;
  return {
    slug: entry.address.slug,
    counts: countKeys(entry),
    fewKeys: findFewKeys(entry).sort((a, b) => a.keys - b.keys),
    nearDuplicates: await findNearDuplicates(entry, tryOut),
    stray: await findStrayKeys(entry, tryOut, onProgress),
    unanswered: counters && (await listTopics(entry, counters, now)),
  };
}

/** Counts name no address: topics of the gaps of this one count, and what no gap was near to. */
async function listTopics(
  { anticipated }: CorpusEntry,
  counters: Pick<DailyCounts, "list">,
  now: () => number,
): Promise<UnansweredTopic[]> {
  const own = new Set(anticipated.gaps.map(({ topic }) => topic));
  const counts = new Map<string | undefined, number>();
  for (const { reason, gapTopic, count } of await listUnanswered({ state: { counters }, now }))
    if (reason === "unanswered" && (gapTopic === undefined || own.has(gapTopic)))
      counts.set(gapTopic, (counts.get(gapTopic) ?? 0) + count);
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .sort((a, b) => b.count - a.count || (a.topic ?? "").localeCompare(b.topic ?? ""));
}

/** The report as one JSON value; sentences are named as in the files of questions, `p3s2`. */
export function toReportRecord(report: KeyReport): Record<string, unknown> {
  const { slug, counts, fewKeys, nearDuplicates, stray, unanswered } = report;
  const place = ({ paragraph, number }: Sentence): string => `p${paragraph}s${number}`;
  return {
    slug,
    ...counts,
    fewKeys: fewKeys.map(({ sentence, keys }) => ({ at: place(sentence), keys })),
    nearDuplicates: nearDuplicates.map(({ sentence, questions }) => ({
      at: place(sentence),
      questions,
    })),
    stray: stray.map(({ question, at, finds }) => ({
      question,
      at: place(at),
      finds: finds ? place(finds) : null,
    })),
    ...(unanswered && {
      unanswered: unanswered.map(({ topic = null, count }) => ({ topic, count })),
    }),
  };
}

/** Lines of each kind that are printed. */
const MOST_LINES = 25;
/** Characters of a sentence that say which one it is. */
const BEGINNING = 60;

/** The report as people read it. */
export function showReport({ address }: Pick<CorpusEntry, "address">, report: KeyReport): string {
  const { fewKeys, nearDuplicates, stray, unanswered } = report;
  const blocks = [
    `${report.slug}: ${describeKeyCounts(report.counts)}`,
    showBlock(
      `sentences with fewer than ${FEWEST_KEYS} questions`,
      fewKeys.map(
        ({ sentence, keys }) =>
          `${citeSentence(sentence)}: ${keys} · ${beginningOf(slice(address.text, sentence))}`,
      ),
    ),
    showBlock(
      "near-duplicate questions",
      nearDuplicates.map(
        ({ sentence, questions: [a, b] }) => `${citeSentence(sentence)}: "${a}" and "${b}"`,
      ),
    ),
    showBlock(
      "questions that find another sentence first, without those of their author",
      stray.map(
        ({ question, at, finds }) =>
          `${citeSentence(at)}: "${question}" finds ${finds ? citeSentence(finds) : "nothing"}`,
      ),
    ),
  ];
  if (unanswered)
    blocks.push(
      showBlock(
        `topics that people asked about in the last ${LISTED_DAYS} days without an answer`,
        unanswered.map(
          ({ topic, count }) => `${topic ?? "no topic near"}: ${counted(count, "time")}`,
        ),
      ),
    );
  return blocks.join("\n\n");
}

function showBlock(title: string, lines: readonly string[]): string {
  const left = lines.length - MOST_LINES;
  return [
    `${title}: ${lines.length}`,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(left > 0 ? [`  and ${left} more; --json has all`] : []),
  ].join("\n");
}

function beginningOf(text: string): string {
  if (text.length <= BEGINNING) return text;
  const cut = text.slice(0, BEGINNING);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))} …`;
}
