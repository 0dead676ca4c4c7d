import { join } from "node:path";
import { findSlugOf, listBeside, listTexts } from "./adapters/corpus-texts.js";
import { sha256 } from "./adapters/corpus-folder.js";
import { STANDARD_INPUT, title } from "./adapters/documents/read-file.js";
import type { ReadSource } from "./adapters/documents/read-source.js";
import { readSource } from "./adapters/documents/read-source.js";
import { isSlug, proposeSlug } from "./adding/address-slug.js";
import { joinChanges } from "./adding/change.js";
import { checkDraft } from "./adding/check-draft.js";
import { composeAddress } from "./adding/compose-address.js";
import type { Draft } from "./adding/draft.js";
import { draftText } from "./adding/draft.js";
import type { Likeness } from "./adding/likeness.js";
import { findLikest, percent, SAME } from "./adding/likeness.js";
import type { Field, Proposals, Proposed } from "./adding/propose.js";
import { propose, REQUIRED } from "./adding/propose.js";
import { describeAddress } from "./adding/describe-address.js";
import { describeProposals, describeReading } from "./adding/report.js";
import { checkProposals, takeProposals } from "./adding/take-fields.js";
import type { TellLanguage, TextWords } from "./adding/text-words.js";
import { tellMainLanguage } from "./adding/main-language.js";
import { AppError } from "./errors.js";
import { askFields } from "./terminal/ask-fields.js";
import type { Person } from "./terminal/ask-person.js";
import type { WriteTools } from "./write-address.js";
import { writeAnew, writeNew } from "./write-address.js";

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

export interface AddTools extends WriteTools {
  readonly tell: TellLanguage;
  /** Absent when nobody can be asked. */
  readonly person: Person | undefined;
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
  const { print } = tools;
  const own = await findOwnSlug(name, options, tools);
  const words = wordsOf(tools);
  const source = await readSource(name, bytes, words, options.encoding);
  const draft = draftText(source.text, words, source);
  // What stands above a text was left out when it was added.
  const keepsHead = options.keepsHead || own !== undefined;
  const proposed = proposeFor(name, source, draft, { ...options, keepsHead }, tools);
  for (const line of describeReading(title(name), toReading(source, draft, proposed))) print(line);
  if (proposed.paragraphs.length === 0)
    throw new AppError("BAD_INPUT", `${title(name)}: expected the text of an address, got none`);
  checkDraft(title(name), proposed.paragraphs);

  const others = (await listTexts(tools.corpusDir)).filter((other) => other.slug !== own);
  const likest = findLikest(proposed.paragraphs.join("\n\n"), others);
  await requireNewText(name, likest, tools);
  const isTaken = (slug: string): boolean => others.some((other) => other.slug === slug);
  await requireFreeSlug(options.slug, isTaken, tools);

  const fields = await takeFields(name, proposed.proposals, options, tools);
  const slug =
    own ??
    options.slug ??
    proposeSlug(fields.date?.value ?? "undated", fields.title?.value ?? "", words, isTaken);
  const composed = composeAddress(slug, fields, proposed.paragraphs, source.frontMatter, sha256);
  const taught = tools.languages.all.map(({ tag }) => tag);
  const { tell } = tools;
  for (const line of describeAddress(composed.address, source, { taught, likest, tell, words }))
    print(line);
  const isNew = own === undefined;
  if (!(await isToBeWritten(slug, isNew, options, tools))) return;
  // While lines are read, Ctrl-C ends the reading and not the command.
  tools.person?.leave();
  if (isNew) await writeNew(composed, tools);
  else await writeAnew(composed, source, tools);
}

/**
 * The address of the corpus whose text a file is; undefined when it is none.
 *
 * @throws AppError BAD_INPUT when the slug that is asked for is no slug, or that of another
 */
async function findOwnSlug(
  name: string,
  { slug }: AddOptions,
  { corpusDir }: AddTools,
): Promise<string | undefined> {
  if (slug !== undefined && !isSlug(slug))
    throw new AppError(
      "BAD_INPUT",
      `--slug: expected a name of a-z, 0-9 and "-", at most 64, got "${slug}"`,
    );
  const own = name === STANDARD_INPUT ? undefined : await findSlugOf(corpusDir, name);
  if (own !== undefined && slug !== undefined && slug !== own)
    throw new AppError(
      "BAD_INPUT",
      `--slug: expected "${own}", whose text the file is, got "${slug}"; copy the file to add it once more`,
    );
  return own;
}

/** @throws AppError BAD_INPUT when the text stands in the corpus already */
async function requireNewText(
  name: string,
  likest: Likeness | undefined,
  { corpusDir }: AddTools,
): Promise<void> {
  if (likest && likest.share >= SAME)
    throw new AppError(
      "BAD_INPUT",
      `${title(name)}: expected a text that is not in the corpus, got that of ${likest.slug} (${percent(likest.share)} of it); to replace it, first run: ${await removing(corpusDir, likest.slug)}`,
    );
}

/** @throws AppError BAD_INPUT when another address has the slug that is asked for */
async function requireFreeSlug(
  slug: string | undefined,
  isTaken: (slug: string) => boolean,
  { corpusDir }: AddTools,
): Promise<void> {
  if (slug !== undefined && isTaken(slug))
    throw new AppError(
      "BAD_INPUT",
      `--slug: expected a name that is free, got "${slug}", which is an address already; give another, or first run: ${await removing(corpusDir, slug)}`,
    );
}

/** The fields of the front matter: what was proposed is printed, and what is missing is asked. */
async function takeFields(
  name: string,
  proposals: Proposals,
  { isDryRun, takesGuesses }: AddOptions,
  tools: AddTools,
): Promise<Proposals> {
  const { person, print } = tools;
  const words = wordsOf(tools);
  const checked = checkProposals(title(name), proposals, words);
  print("found:");
  for (const line of describeProposals(checked, [...REQUIRED, "link"])) print(line);
  if (isDryRun) return checked;
  return person
    ? askFields(checked, takesGuesses, words, person, print)
    : takeProposals(title(name), checked, takesGuesses);
}

/** Whether the folder is written: not in a dry run, and not against the word of the person. */
async function isToBeWritten(
  slug: string,
  isNew: boolean,
  { isDryRun, takesGuesses }: AddOptions,
  { corpusDir, person, print }: AddTools,
): Promise<boolean> {
  if (isDryRun) {
    const folder = join(corpusDir, slug);
    print(
      isNew
        ? `dry run: nothing was written; the folder would be ${folder}`
        : `dry run: nothing was written; the text in ${folder} would be replaced`,
    );
    return false;
  }
  if (
    person &&
    !takesGuesses &&
    !(await person.confirm(isNew ? `Write ${slug}?` : `Replace the text of ${slug}?`))
  ) {
    print("nothing was written");
    return false;
  }
  return true;
}

function wordsOf({ languages }: AddTools): readonly TextWords[] {
  return languages.all.map(({ textWords }) => textWords());
}

function proposeFor(
  name: string,
  source: ReadSource,
  draft: Draft,
  options: AddOptions,
  tools: AddTools,
): Proposed {
  return propose(draft.paragraphs, {
    options: options.fields,
    frontMatter: source.frontMatter,
    facts: source.facts,
    fileName: name.split(/[/\\]/u).at(-1) ?? "",
    toldLanguage: tellMainLanguage(draft.paragraphs, tools.tell),
    words: wordsOf(tools),
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

/** The command that removes an address, with what goes with it. */
async function removing(corpusDir: string, slug: string): Promise<string> {
  const beside = await listBeside(corpusDir, slug);
  const lost = beside.length === 0 ? "" : ` (it removes ${beside.join(", ")} too)`;
  return `npm run remove -- ${slug}${lost}`;
}
