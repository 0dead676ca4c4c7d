import type { Misattribution } from "../checking/claim-verdict.js";
import type { AbstentionReason } from "../answering/answer.js";
import type { CardFormat } from "../cards/card.js";
import type { Address } from "../corpus/address.js";
import type { Quotation } from "../corpus/quotation.js";
import type { AddressFacts } from "./address-facts.js";
import type { AddressWords } from "./address-words.js";
import type { ReaderWords } from "./reader-words.js";
import type { RequestWords } from "./request-words.js";
import type { PostWords } from "./posts/post-words.js";
import type { MenuCommand } from "./menu-command.js";
import type { Edge } from "./view.js";

/** Labels of buttons. */
interface ButtonLabels {
  readonly before: string;
  readonly after: string;
  readonly wholeParagraph: (number: number) => string;
  readonly shorter: string;
  readonly previous: string;
  readonly next: string;
  /** Of a button that leads nowhere and only keeps its place in the row. */
  readonly edge: string;
  readonly share: string;
  readonly copy: string;
  /** Makes a picture of a quotation, and one in the other format. */
  readonly card: Readonly<Record<"make" | CardFormat, string>>;
  readonly useful: string;
  readonly notUseful: string;
  readonly inContext: string;
  /** Opens the list of subjects. */
  readonly subjects: string;
  /** Back to the welcome. */
  readonly start: string;
  readonly openPrivate: string;
  readonly tryInline: string;
  readonly backToInline: string;
  readonly addToGroup: string;
  readonly automaticOn: string;
  readonly automaticOff: string;
  readonly glossesOn: string;
  readonly glossesOff: string;
  readonly forget: string;
  /** Shows the same of another address. */
  readonly address: (facts: AddressFacts) => string;
}

/** Short answers to a tap, at most 200 characters. */
interface Toasts extends Readonly<Record<Edge, string>> {
  /** A button of an older version, or of an address that is gone. */
  readonly stale: string;
  readonly foreign: string;
  readonly cannotChange: string;
  readonly page: (page: number, of: number) => string;
  readonly thanksUseful: string;
  readonly thanksNotUseful: string;
  /** To a second vote on one message. */
  readonly votedAlready: string;
  readonly adminsOnly: string;
  readonly languageSet: string;
  readonly automatic: (on: boolean) => string;
  readonly glosses: (on: boolean) => string;
  readonly fault: string;
}

/** Words of inline mode and of guest answers; they are shown in the address's language. */
export interface InlineWords {
  /** Why a sentence is in the list. */
  readonly why: Readonly<Record<"literal" | "near" | "meaning" | "notable" | "place", string>>;
  readonly nothingFound: string;
}

/**
 * Said of words in another language than all the texts', which can be compared by their meaning only.
 * The names of the texts' languages are among the facts.
 */
interface OtherLanguageWords {
  /** Over the passages nearest to a claim. */
  readonly claim: (addresses: AllFacts) => string;
  /** Over the same when none of them clearly says it. */
  readonly claimFar: (addresses: AllFacts) => string;
  /** Alone, where no passage is even near to a claim. */
  readonly claimNowhere: (addresses: AllFacts) => string;
  /** Over the passages nearest to words that were looked for. */
  readonly found: (wanted: string, addresses: AllFacts) => string;
  /** Where no passage is near to words that were looked for. */
  readonly foundNothing: (wanted: string, addresses: AllFacts) => string;
}

/** Words of groups. */
interface GroupWords {
  readonly askUsage: string;
  readonly verifyUsage: string;
  /** Said with a button into the private chat. */
  readonly inPrivate: string;
  readonly adminsOnly: string;
  /** Said once, when the bot is added. */
  readonly greeting: (addresses: AllFacts) => string;
}

/** Words about pictures of quotations. */
interface CardWords {
  readonly usage: string;
  /** `place` is like `¶10 s2–4`; `most` is how many characters a picture takes. */
  readonly tooLong: (place: string, characters: number, most: number) => string;
  /** Where no face has the letters of a word, or a word is too wide. */
  readonly notSet: string;
  /** How to make it in a terminal. */
  readonly inTerminal: (place: string) => string;
}

/** Words for the people who run the bot. */
interface OperatorWords {
  readonly unansweredLead: (days: number) => string;
  readonly nothingUnanswered: (days: number) => string;
  /** A gap topic, how often in all, and on which days, the newest first. */
  readonly unansweredGap: (
    gapTopic: string,
    count: number,
    days: readonly { readonly day: string; readonly count: number }[],
  ) => string;
  /** What is not listed: so many gap topics, so often in all. */
  readonly otherGaps: (gapTopics: number, count: number) => string;
  /** What stands in the place of a gap topic when none was near. */
  readonly withoutGapTopic: Readonly<Record<AbstentionReason, string>>;
  /** Durations are in words; `sinceUpdate` is undefined when there was no update before. */
  readonly status: (status: {
    readonly version: string;
    readonly uptime: string;
    readonly waiting: number;
    readonly sinceUpdate: string | undefined;
  }) => string;
  readonly noErrors: string;
  /** Over lines of errors by kind. */
  readonly errorsLead: string;
  /** What the errors of a line are of. */
  readonly errorSources: Readonly<Record<"updates" | "calls" | "posts", string>>;
  /** A post about a topic, without the topic. */
  readonly topicSummary: (sentences: number) => string;
  /** So many posts are not listed. */
  readonly otherPosts: (count: number) => string;
  /** Where no post has the number of a command. */
  readonly noSuchPost: string;
  /** Where the owner has paused a post, who alone resumes it. */
  readonly pausedByOwner: string;
}

/** Facts of every address of the corpus, newest first. */
type AllFacts = readonly AddressFacts[];

/**
 * Every word that the conversation says of its own, in one language. A message that speaks of the
 * whole corpus is given all addresses, or how many there are: of a single one it speaks by name.
 */
export interface Messages {
  /** BCP 47 tag; with its script where it is another than the usual one, as in `kk-Latn`. */
  readonly language: string;
  /** Brings texts of the corpus in this language to its letters; absent for the usual ones. */
  readonly inTheseLetters?: (text: string) => string;
  /** BCP 47 tag by which dates are written, such as `en-GB`. */
  readonly locale: string;
  readonly welcome: (addresses: AllFacts) => string;
  /** The welcome in one line, which follows a line that says what went wrong. */
  readonly welcomeShort: (addresses: AllFacts) => string;
  readonly tryOne: string;
  readonly help: string;
  readonly about: (version: string, addresses: AllFacts, encoder: string) => string;
  /** Stands over facts of the text itself, which are not the speaker's words. */
  readonly aboutTextLead: string;
  /** How long a part is, or all of it without a place; a sentence is one without a number of sentences. */
  readonly lengthOf: (
    place: string | undefined,
    length: { readonly paragraphs?: number; readonly sentences?: number; readonly words: number },
  ) => string;
  readonly aboutText: (facts: AddressFacts) => string;
  readonly privacy: string;
  readonly answerLead: string;
  /** Citation under a quotation; `place` is like `¶10 s2`. */
  readonly citation: (facts: AddressFacts, place: string) => string;
  /**
   * Stands before the translation under a quotation, which is not the speaker's words; undefined to
   * a reader who wants none.
   */
  readonly glossLabel: string | undefined;
  /** Where a quotation can be read in its place; absent where no reader page is served. */
  readonly placeUrl?: (address: Address, quotation: Quotation) => string;
  readonly reader: ReaderWords;
  readonly notAnswered: (addresses: AllFacts) => string;
  readonly notMentioned: (words: readonly string[], addresses: AllFacts) => string;
  /** Over the nearest passage, which does not answer. */
  readonly nearestLead: string;
  /** Before the sentence that says otherwise than a question takes for granted. */
  readonly saidInstead: string;
  readonly aboutBot: (addresses: AllFacts) => string;
  readonly offTopic: (addresses: AllFacts) => string;
  /** To a question in a language that is not read. */
  readonly unreadLanguage: string;
  readonly emptyQuestion: string;
  readonly onlyText: string;
  readonly verifyUsage: string;
  readonly verbatim: string;
  readonly verbatimShort: string;
  readonly altered: string;
  /** Over a claim whose dots stand for words that change nothing. */
  readonly elided: string;
  /** Over a claim whose dots hide these words, which turn the rest round. */
  readonly dotsHide: (words: readonly string[]) => string;
  /** Over a claim that is cut out of a sentence, without these words of it, which turn it round. */
  readonly cutOff: (words: readonly string[]) => string;
  /** Under words that are right where a claim names another speaker or year. */
  readonly misattributed: (facts: AddressFacts, said: Misattribution) => string;
  readonly stitched: string;
  readonly absent: (addresses: number) => string;
  readonly absentNearest: string;
  readonly otherLanguage: OtherLanguageWords;
  /** Labels of the two lines of a difference. */
  readonly claimSays: string;
  readonly addressSays: string;
  readonly summaryLead: (facts: AddressFacts, count: number, topic: string | undefined) => string;
  /** @param addresses how many were asked; one when absent */
  readonly topicNotTreated: (topic: string, addresses?: number) => string;
  readonly summaryUsage: string;
  readonly sourceLine: (facts: AddressFacts) => string;
  /** Over a passage that is near to a question and does not answer it. */
  readonly nearLead: string;
  /** Before the verdict on a message that was forwarded or quoted. */
  readonly checkedForward: (addresses: number) => string;
  /** Where no sentence has the words looked for. */
  readonly notFound: (wanted: string, addresses: AllFacts) => string;
  readonly requests: RequestWords;
  readonly addresses: AddressWords;
  readonly findUsage: string;
  readonly card: CardWords;
  readonly paragraphUsage: (addresses: AllFacts) => string;
  readonly subjectsLead: (facts: AddressFacts) => string;
  readonly noSuchPlace: (addresses: number) => string;
  /** To somebody who followed a link into the chat that the bot did not make. */
  readonly deadLink: string;
  /** To somebody whom a group sent into the private chat for this command. */
  readonly writeHere: (command: string) => string;
  /** The language's own name. */
  readonly languageName: string;
  readonly languageNote: string;
  /**
   * @param automaticAnswers undefined in a private chat, which has no such setting
   * @param glosses undefined where no quotation has one in this language
   */
  readonly settings: (
    automaticAnswers: boolean | undefined,
    glosses: boolean | undefined,
  ) => string;
  readonly telegramOnly: string;
  /** What is typed in a terminal for the next page. */
  readonly terminalNext: string;
  /** Under a reply in a terminal that goes on; `position` is like `1/4`. */
  readonly terminalMore: (position: string) => string;
  readonly forgetQuestion: string;
  readonly forgotten: (records: number) => string;
  readonly buttons: ButtonLabels;
  readonly toasts: Toasts;
  readonly inline: InlineWords;
  readonly group: GroupWords;
  readonly operator: OperatorWords;
  readonly posts: PostWords;
  /** What the bot's profile says before a chat begins, at most 512 and 120 characters. */
  readonly description: (addresses: AllFacts) => string;
  readonly shortDescription: (addresses: AllFacts) => string;
  readonly commands: Readonly<
    Record<"private" | "group" | "admin" | "operator", readonly MenuCommand[]>
  >;
  readonly unknownCommand: string;
  readonly fault: string;
  /** To one who asks faster than the bot answers; 200 characters at most, to fit a toast. */
  readonly tooFast: string;
}
