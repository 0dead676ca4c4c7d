import type { BotFact, Extreme, MentionKind, RefusedKind } from "../words/request-forms.js";
import type { CountedSign } from "../requests/count-signs.js";
import type { AddressFacts } from "./address-facts.js";
import type { WordCount } from "./find-word.js";

/** What is said to requests, and to questions that stand with others or lean on one before. */
export interface RequestWords {
  /** Over the sentences with words that were counted; `shown` numbers those of the page. */
  readonly counted: (
    wanted: string,
    count: WordCount,
    addresses: readonly AddressFacts[],
    shown?: readonly [first: number, last: number],
  ) => string;
  /** The same of words that only the unofficial translation has. */
  readonly countedInTranslation: (
    wanted: string,
    count: Pick<WordCount, "times" | "together" | "apart">,
    shown?: readonly [first: number, last: number],
  ) => string;
  /** Over sentences about a topic. */
  readonly gathered: (
    topic: string,
    count: number,
    shown?: readonly [first: number, last: number],
  ) => string;
  /** Over sentences that mention something of a kind, and what it is, most often first. */
  readonly mentioned: (
    of: MentionKind,
    names: readonly string[],
    count: number,
    shown?: readonly [first: number, last: number],
  ) => string;
  readonly noneMentioned: (of: MentionKind) => string;
  /** Over the longest, or shortest, sentence. */
  readonly extreme: (which: "longest" | "shortest", words: number) => string;
  /** Over an extreme, with its measure in words or sentences; how many are alike. */
  readonly extremeOf: (extreme: Extreme, amount: number, alike: number) => string;
  readonly mostUsed: (
    words: readonly { readonly name: string; readonly count: number }[],
  ) => string;
  /** What the bot does not do, in one line. */
  readonly refused: Readonly<Record<RefusedKind, string>>;
  /** Over what comes nearest instead. */
  readonly instead: string;
  readonly speaker: (addresses: readonly AddressFacts[]) => string;
  readonly whereGiven: (addresses: readonly AddressFacts[]) => string;
  /**
   * Who the bot is, that it is not official, and whose text it quotes.
   *
   * @param operator who runs the bot, where the settings name one
   */
  readonly bot: (addresses: readonly AddressFacts[], operator: string | undefined) => string;
  /** Marks and letters of a text. */
  readonly signs: {
    /** How often each stands in a text, or in a part of it like `¶5`, and in which sentences where they are few. */
    readonly counted: (
      counts: readonly {
        readonly sign: CountedSign;
        readonly count: number;
        readonly places: readonly string[];
      }[],
      address: AddressFacts,
      part: string | undefined,
    ) => string;
    /** Says that a text has no pages, and how long it is instead. */
    readonly noPages: (address: AddressFacts) => string;
  };
  /** What people ask of the bot itself. */
  readonly botFacts: Readonly<
    Record<Exclude<BotFact, "privacy">, (addresses: readonly AddressFacts[]) => string>
  >;
  readonly nothingMore: string;
  readonly nothingBefore: string;
  readonly nothingToCancel: string;
  /** Before what the bot is, to somebody who greets it. */
  readonly hello: string;
  /** To a message without a word to look for. */
  readonly nothingToFind: string;
  readonly noSuchPart: (addresses: readonly AddressFacts[]) => string;
  /** Where a paragraph, or a text of one, has fewer sentences than was asked for; its number as `¶8`. */
  readonly fewerSentences: (paragraph: string, sentences: number) => string;
  /** Beside parts of which the address has fewer than was asked for. */
  readonly fewerParts: (paragraphs: number) => string;
  /** Before so many of the sentences of some paragraphs: `¶8–9`. */
  readonly gist: (sentences: number, of: number, paragraphs: string) => string;
  /** Over one of two topics that are set side by side. */
  readonly sideOfTopic: (topic: string) => string;
  /** Asks back when a message leans on one before and it stays unclear on what of it. */
  readonly unclear: (subject: string) => string;
  readonly partNotAnswered: string;
  /** Says that the words of a topic stand nowhere. */
  readonly absentTopic: (topic: string) => string;
  /** In the place of a passage that stands above already; `place` is like `¶10 s2`. */
  readonly samePassage: (place: string) => string;
  /** Where a number or a date is asked for and the address gives none; a subject where it is known. */
  readonly lacks: Readonly<Record<"number" | "date" | "name", (subject?: string) => string>>;
  /** Over a passage that may not answer. */
  readonly closest: string;
  /** Over what the address says, to a claim in other words. */
  readonly claimInOtherWords: string;
  /** To a claim that nothing in the address is like. */
  readonly claimNotFound: (addresses: number) => string;
  /** Over the nearest passage, to a claim that the address does not make. */
  readonly claimNotSaid: string;
  /** Over the nearest passage, to a claim whose words the address does not have. */
  readonly claimNotInWords: string;
  readonly buttons: {
    readonly summary: string;
    readonly everythingOn: (topic: string) => string;
  };
}
