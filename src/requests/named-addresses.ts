import type { Address, AddressNames } from "../corpus/address.js";
import type { AddressForms, AddressOrder } from "../words/address-forms.js";
import { locateRuns, splitWords } from "../words/tokenise.js";
import type { Word } from "../words/tokenise.js";
import type { ReadMessage } from "../words/understanding.js";

/** Which of several addresses a message is about, where it says so. */
export interface NamedAddresses {
  /** Those meant, newest first; empty when no address is what was named. */
  readonly addresses: readonly Address[];
  /** The message without the words that name them. */
  readonly rest: string;
  /** Whether nothing else can be meant: a year or a country may be one that an address speaks of. */
  readonly isSure: boolean;
}

/** A word of fewer letters is none of a name, but for initials. */
const SHORTEST_NAME = 3;
/** What stands beyond is a story. */
const MOST_WORDS = 60;

/**
 * Recognises what tells one of several addresses from the others: its speaker, its year, its place in
 * time, words of its title, its occasion or its speaker's office.
 *
 * Example: of two addresses, `what did he say about bread in 2020?` names the one of 2020.
 *
 * @param addresses newest first
 */
export function createNamedAddresses(
  addresses: readonly Address[],
): (message: ReadMessage) => NamedAddresses | undefined {
  const said = [...new Set(addresses.flatMap(({ text }) => splitWords(text)))];
  const speakers = addresses.map((address) => listSpeaker(address).flatMap(splitNames));
  const occasions = addresses.map((address) => listOccasion(address).flatMap(splitNames));

  return (message) => {
    const forms = message.understanding.addressForms;
    if (!forms || addresses.length < 2) return undefined;
    const { stem, isFunctionWord } = message.understanding;
    const reader = { addresses, stem, isFunctionWord, forms, said: new Set(said.map(stem)) };
    const stemsOf = (names: readonly string[]): ReadonlySet<string> =>
      new Set(names.filter((word) => !isFunctionWord(word)).map(stem));
    const start: Reading = { meant: addresses, rest: message.text, isNamed: false, isSure: true };
    const bySpeaker = readSpeaker(reader, start, distinct(speakers.map(stemsOf)));
    const byTime = readOrder(reader, readYear(reader, bySpeaker));
    const { meant, rest, isNamed, isSure } = readOccasion(
      reader,
      byTime,
      distinct(occasions.map(stemsOf)),
    );
    if (!isNamed || meant.length === addresses.length) return undefined;
    // What may be named and is not there was not meant.
    return isSure || meant.length > 0 ? { addresses: meant, rest, isSure } : undefined;
  };
}

/** What a message is read with. */
interface Reader {
  readonly addresses: readonly Address[];
  readonly stem: (word: string) => string;
  readonly isFunctionWord: (word: string) => boolean;
  readonly forms: AddressForms;
  /** Stems of all texts. */
  readonly said: ReadonlySet<string>;
}

/** A message while it is read: the addresses that may be meant, and the words that name none so far. */
interface Reading {
  readonly meant: readonly Address[];
  readonly rest: string;
  readonly isNamed: boolean;
  readonly isSure: boolean;
}

/** A speaker's name is left in: every question may hold it. */
function readSpeaker(
  reader: Reader,
  reading: Reading,
  names: readonly ReadonlySet<string>[],
): Reading {
  const { rest } = reading;
  const words = readWords(rest);
  const speaking = new Set<Address>();
  for (let from = 0; from < words.length; from++) {
    const run = longestRun(
      words,
      from,
      (form) => having(reader, names, form),
      () => false,
    );
    const [first, last] = [words[from], words[run.to]];
    from = run.to;
    if (!first || !last || run.named.length === 0) continue;
    if (isSpokenAbout(reader, rest.slice(0, first.start), rest.slice(last.end))) continue;
    for (const address of run.named) speaking.add(address);
  }
  return speaking.size > 0 ? narrow(reading, [...speaking]) : reading;
}

function readYear(reader: Reader, reading: Reading): Reading {
  const { addresses, forms, said, stem } = reader;
  const { rest } = reading;
  const years = new Set(rest.match(/(?<!\d)\d{4}(?!\d)/gu));
  // Of two years neither alone is meant.
  if ([...years].filter((year) => inYear(addresses, year).length > 0).length > 1) return reading;
  const found = forms.byYear.map((pattern) => pattern.exec(rest)).find((match) => match !== null);
  if (found) {
    const own = ofYear(addresses, found);
    // A speech that is spoken about may be another's.
    if (own.length === 0 && isSpokenAbout(reader, rest.slice(0, found.index), "")) return reading;
    return take(narrow(reading, own), found.index, found.index + found[0].length);
  }
  const alone = forms.inYear.exec(rest);
  const own = alone ? ofYear(addresses, alone) : [];
  if (!alone || own.length === 0) return reading;
  const isSure = !said.has(stem(alone.groups?.["year"] ?? ""));
  const narrowed = narrow(reading, own, isSure);
  return isSure ? take(narrowed, alone.index, alone.index + alone[0].length) : narrowed;
}

function readOrder({ forms }: Reader, reading: Reading): Reading {
  for (const [order, pattern] of forms.byOrder) {
    const found = pattern.exec(reading.rest);
    if (!found) continue;
    const narrowed = narrow(reading, inOrder(reading.meant, order));
    return take(narrowed, found.index, found.index + found[0].length);
  }
  return reading;
}

/** A run of words of a title, beside a word for an address, or as a place that no text names. */
function readOccasion(
  reader: Reader,
  reading: Reading,
  names: readonly ReadonlySet<string>[],
): Reading {
  const { forms, isFunctionWord, said, stem } = reader;
  const { rest } = reading;
  const words = readWords(rest);
  const isNoun = (at: number): boolean => forms.isNoun(words[at]?.form ?? "");
  for (let from = 0; from < words.length; from++) {
    const run = longestRun(words, from, (form) => having(reader, names, form), isFunctionWord);
    const [start, first, end] = [from, words[from], words[run.to]];
    from = run.to;
    if (!first || !end || run.named.length === 0) continue;
    const [before, after] = [rest.slice(0, first.start), rest.slice(end.end)];
    const office = forms.officeBefore.exec(before);
    const isOffice =
      (office !== null && !isSpokenAbout(reader, before.slice(0, office.index), "")) ||
      forms.officeAfter.test(after);
    const hasNoun = [start - 1, start, run.to, run.to + 1].some(isNoun);
    const isSaid = words
      .slice(start, run.to + 1)
      .every(({ form }) => isFunctionWord(form) || said.has(stem(form)));
    const last = words[isNoun(run.to + 1) ? run.to + 1 : run.to] ?? end;
    const lead = forms.leadIn.exec(before);
    const out = forms.leadOut.exec(rest.slice(last.end));
    const isPlace = !isSaid && office === null && (lead !== null || out !== null);
    if (!isPlace && !hasNoun && !isOffice) continue;
    const narrowed = narrow(reading, run.named);
    return isOffice
      ? narrowed
      : take(narrowed, lead ? lead.index : first.start, last.end + (out ? out[0].length : 0));
  }
  return reading;
}

function narrow(reading: Reading, to: readonly Address[], isSure = true): Reading {
  return {
    ...reading,
    meant: reading.meant.filter((address) => to.includes(address)),
    isNamed: true,
    isSure: reading.isSure && isSure,
  };
}

/** Takes out the words that have named something. */
function take(reading: Reading, start: number, end: number): Reading {
  const rest = `${reading.rest.slice(0, start)} ${reading.rest.slice(end)}`
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ (?=[?.!,])/gu, "")
    .replaceAll(/^[\s,.:;–-]+|[\s,:;–-]+$/gu, "");
  return { ...reading, rest };
}

/** The words of what is left, as far as they are read. */
function readWords(rest: string): Word[] {
  return locateRuns(rest).slice(0, MOST_WORDS);
}

/** The addresses one of whose names a word is. */
function having(
  { addresses, stem }: Reader,
  names: readonly ReadonlySet<string>[],
  word: string,
): Address[] {
  const stemmed = stem(word);
  return addresses.filter((_, i) => names[i]?.has(stemmed) === true);
}

/** Whether what stands around is about a name and says nothing of who spoke. */
function isSpokenAbout({ forms }: Reader, before: string, after: string): boolean {
  const lead = before.replace(forms.determiner, "");
  return (
    (forms.aboutBefore.test(lead) && !forms.saidBefore.test(lead)) || forms.aboutAfter.test(after)
  );
}

/** How far words go on that name the same addresses, with small words among them. */
function longestRun(
  words: readonly Word[],
  from: number,
  having: (form: string) => Address[],
  isFunctionWord: (word: string) => boolean,
): { readonly named: readonly Address[]; readonly to: number } {
  let named = having(words[from]?.form ?? "");
  let to = from;
  for (let at = from + 1; at < words.length && named.length > 0; at++) {
    const { form } = words[at] as Word;
    const both = having(form).filter((address) => named.includes(address));
    if (both.length > 0) [named, to] = [both, at];
    else if (!isFunctionWord(form)) break;
  }
  return { named, to };
}

function listSpeaker({ speaker, namesIn = {} }: Address): string[] {
  return [speaker, ...Object.values(namesIn).flatMap((names) => names.speaker ?? [])];
}

const OCCASION: readonly (keyof AddressNames)[] = ["title", "occasion", "office"];

function listOccasion(address: Address): string[] {
  return [address, ...Object.values(address.namesIn ?? {})].flatMap((names) =>
    OCCASION.flatMap((name) => names[name] ?? []),
  );
}

/** Words of a name, and the initials of what it has in capitals: `United Nations` gives `un` too. */
function splitNames(name: string): string[] {
  const words = splitWords(name).filter((word) => word.length >= SHORTEST_NAME);
  const capitals = name.match(/\p{Lu}\p{Ll}+(?:(?: \p{Ll}{1,3}){0,2} \p{Lu}\p{Ll}+)+/gu) ?? [];
  const initials = capitals.flatMap((run) => {
    const letters = run.split(" ").map((word) => word.charAt(0));
    const parts = letters.flatMap((_, from) =>
      letters.map((_, to) => letters.slice(from, to + 1).join("")),
    );
    return parts.filter((part) => /^\p{Lu}.*\p{Lu}$/u.test(part));
  });
  const written = name.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [];
  return [...words, ...[...initials, ...written].map((one) => one.toLowerCase())];
}

/** Without what all of them have, which tells none from another. */
function distinct(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  return sets.map(
    (own) => new Set([...own].filter((word) => sets.some((other) => !other.has(word)))),
  );
}

function ofYear(addresses: readonly Address[], { groups }: RegExpExecArray): Address[] {
  return inYear(addresses, groups?.["year"] ?? "");
}

/** The addresses of a year. */
export function inYear(addresses: readonly Address[], year: string): Address[] {
  return addresses.filter(({ date }) => date.startsWith(`${year}-`));
}

function inOrder(addresses: readonly Address[], order: AddressOrder): Address[] {
  const at = { newest: 0, previous: 1, oldest: -1 }[order];
  return addresses.slice(0).splice(at, 1);
}
