import { join } from "node:path";
import { addToCorpus, listTexts, removeFolder } from "./adapters/corpus-changes.js";
import { sha256 } from "./adapters/corpus-folder.js";
import { title } from "./adapters/documents/read-file.js";
import type { ReadSource } from "./adapters/documents/read-source.js";
import { readSource } from "./adapters/documents/read-source.js";
import { isSlug, proposeSlug } from "./adding/address-slug.js";
import { joinChanges } from "./adding/change.js";
import { checkDraft } from "./adding/check-draft.js";
import type { ComposedAddress } from "./adding/compose-address.js";
import { composeAddress } from "./adding/compose-address.js";
import type { Draft } from "./adding/draft.js";
import { draftText } from "./adding/draft.js";
import { findLikest, percent, SAME } from "./adding/likeness.js";
import type { Field, Proposed } from "./adding/propose.js";
import { propose, REQUIRED } from "./adding/propose.js";
import { describeAddress } from "./adding/describe-address.js";
import { describeProposals, describeReading } from "./adding/report.js";
import { checkProposals, takeProposals } from "./adding/take-fields.js";
import type { DetectLanguage } from "./adding/tell-language.js";
import { tellMainLanguage } from "./adding/tell-language.js";
import type { Languages } from "./conversation/languages.js";
import { AppError } from "./errors.js";
import type { PrepareOptions } from "./prepare-index.js";
import { prepareIndex } from "./prepare-index.js";
import type { Encoder } from "./retrieval/encoder.js";
import { askFields } from "./terminal/ask-fields.js";
import type { Person } from "./terminal/ask-person.js";

export interface AddOptions {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly slug?: string | undefined;
  readonly encoding?: string | undefined;
  /** The lines above the text stay a part of it. */
  readonly keepsHead: boolean;
  /** What was found is taken without asking. */
  readonly takesGuesses: boolean;
  readonly isDryRun: boolean;
}

export interface AddTools {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly languages: Languages;
  readonly detect: DetectLanguage;
  readonly openEncoder: () => Promise<Encoder>;
  /** Absent when nobody can be asked. */
  readonly person: Person | undefined;
  readonly print: (line: string) => void;
  readonly onIndexing?: PrepareOptions["onProgress"];
}

/**
 * Adds the text of a file to the corpus: what was made of it is printed, what is missing is asked,
 * then the folder is written and its index built, both or neither.
 *
 * @throws AppError BAD_INPUT when the file or an option is none that can be taken
 */
export async function addAddress(
  name: string,
  bytes: Uint8Array,
  options: AddOptions,
  tools: AddTools,
): Promise<void> {
  const { person, print } = tools;
  if (options.slug !== undefined && !isSlug(options.slug))
    throw new AppError(
      "BAD_INPUT",
      `--slug: expected a name of a-z, 0-9 and "-", at most 64, got "${options.slug}"`,
    );
  const source = await readSource(name, bytes, options.encoding);
  const draft = draftText(source.text, source);
  const proposed = proposeFor(name, source, draft, options, tools.detect);
  for (const line of describeReading(title(name), toReading(source, draft, proposed))) print(line);
  if (proposed.paragraphs.length === 0)
    throw new AppError("BAD_INPUT", `${title(name)}: expected the text of an address, got none`);
  checkDraft(title(name), proposed.paragraphs);

  const others = await listTexts(tools.corpusDir);
  const likest = findLikest(proposed.paragraphs.join("\n\n"), others);
  if (likest && likest.share >= SAME)
    throw new AppError(
      "BAD_INPUT",
      `${title(name)}: expected a text that is not in the corpus, got that of ${likest.slug} (${percent(likest.share)} of it); to replace it, first run: npm run remove -- ${likest.slug}`,
    );
  const isTaken = (slug: string): boolean => others.some((other) => other.slug === slug);
  if (options.slug !== undefined && isTaken(options.slug))
    throw new AppError(
      "BAD_INPUT",
      `--slug: expected a name that is free, got "${options.slug}", which is an address already; give another, or first run: npm run remove -- ${options.slug}`,
    );

  const checked = checkProposals(title(name), proposed.proposals);
  print("found:");
  for (const line of describeProposals(checked, [...REQUIRED, "link"])) print(line);
  const fields = options.isDryRun
    ? checked
    : person
      ? await askFields(checked, options.takesGuesses, person, print)
      : takeProposals(title(name), checked, options.takesGuesses);
  const slug =
    options.slug ??
    proposeSlug(fields.date?.value ?? "undated", fields.title?.value ?? "", isTaken);
  const composed = composeAddress(slug, fields, proposed.paragraphs, source.frontMatter, sha256);
  const taught = tools.languages.all.map(({ tag }) => tag);
  for (const line of describeAddress(composed.address, source, {
    taught,
    likest,
    detect: tools.detect,
  }))
    print(line);
  if (options.isDryRun) {
    print(`dry run: nothing was written; the folder would be ${join(tools.corpusDir, slug)}`);
    return;
  }
  if (person && !options.takesGuesses && !(await person.confirm(`Write ${slug}?`))) {
    print("nothing was written");
    return;
  }
  // While lines are read, Ctrl-C ends the reading and not the command.
  person?.leave();
  const passages = await write(slug, composed, tools);
  print(`added ${slug}, indexed with ${passages} passages`);
  print(
    `it has no anticipated questions yet, so it is answered less surely than one that has; corpus/README.md says how to write them`,
  );
}

function proposeFor(
  name: string,
  source: ReadSource,
  draft: Draft,
  options: AddOptions,
  detect: DetectLanguage,
): Proposed {
  return propose(draft.paragraphs, {
    options: options.fields,
    frontMatter: source.frontMatter,
    facts: source.facts,
    fileName: name.split(/[/\\]/u).at(-1) ?? "",
    toldLanguage: tellMainLanguage(draft.paragraphs, detect),
    keepsHead: options.keepsHead,
  });
}

function toReading(
  source: ReadSource,
  draft: Draft,
  proposed: Proposed,
): Parameters<typeof describeReading>[1] {
  return {
    format: source.format,
    changes: joinChanges([...source.changes, ...draft.changes]),
    headLines: proposed.headLines,
    leftOut: source.leftOut,
    divided: draft.divided,
    doubts: proposed.doubts,
    mended: source.frontMatter?.mended ?? [],
    ignored: source.frontMatter?.ignored ?? [],
  };
}

async function write(slug: string, { content }: ComposedAddress, tools: AddTools): Promise<number> {
  let passages = 0;
  const encoder = await tools.openEncoder();
  await addToCorpus(
    tools.corpusDir,
    slug,
    content,
    async (entry) => {
      const { index } = await prepareIndex(entry, encoder, {
        indexDir: tools.indexDir,
        rebuild: true,
        understandingOf: tools.languages.understandingOf,
        ...(tools.onIndexing === undefined ? {} : { onProgress: tools.onIndexing }),
      });
      passages = index.size;
    },
    async () => {
      await removeFolder(tools.indexDir, slug);
    },
  );
  return passages;
}
