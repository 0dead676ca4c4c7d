/**
 * What a message may ask for besides an answer. Of an address: a page further or back, the speech beyond what is
 * shown, what was never said, how often or where
 * words stand, all about a topic, what it mentions of a kind, a measure of it, a summary, a comparison.
 * Of the bot: what it does not do (translate, rephrase, explain, write, judge), who it is, how it works, who spoke
 * where.
 */
export type RequestKind =
  | "next"
  | "go-on"
  | "made-up"
  | "would-say"
  | "previous"
  | "before"
  | "after"
  | "paragraph-before"
  | "paragraph-after"
  | "cancel"
  | "count"
  | "sentences-with"
  | "gather"
  | MentionKind
  | "times"
  | "longest"
  | "shortest"
  | "most-used"
  | "length"
  | "summarise"
  | "compare"
  | RefusedKind
  | BotFact
  | "speaker"
  | "where-given"
  | "bot"
  | "official";

/** What people ask of the bot itself. */
export const BOT_FACTS = [
  "privacy",
  "texts",
  "languages",
  "offline",
  "choice",
  "mistakes",
  "machine",
] as const;
export type BotFact = (typeof BOT_FACTS)[number];

/** A paragraph or sentence by its length, in words or in sentences, or by its place in the middle. */
export interface Extreme {
  readonly which: "longest" | "shortest" | "middle";
  readonly unit: "paragraph" | "sentence";
  readonly by: "words" | "sentences";
}

/**
 * Marks and letters that are counted, those first whose names hold another's. Pages are asked for too, and a text has
 * none.
 */
export const SIGN_KINDS = [
  "exclamation",
  "question",
  "semicolon",
  "quotation",
  "comma",
  "colon",
  "full-stop",
  "dash",
  "hyphen",
  "bracket",
  "apostrophe",
  "punctuation",
  "capital",
  "letter",
  "without-spaces",
  "character",
  "page",
] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

/** Kinds of things that an address mentions. */
export const MENTION_KINDS = ["thanks", "promises", "places", "numbers", "dates", "names"] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** What the bot does not do. */
export const REFUSED_KINDS = [
  "translate",
  "rephrase",
  "explain",
  "rearrange",
  "write",
  "pretend",
  "opinion",
] as const;
export type RefusedKind = (typeof REFUSED_KINDS)[number];

/** Words by which a message is told to speak of the bot, to count, to doubt, to ask for a name. */
export type RequestSigns = Pick<
  RequestForms,
  | "namesBot"
  | "counts"
  | "measures"
  | "mentioning"
  | "both"
  | "between"
  | "onwards"
  | "opening"
  | "beginning"
  | "ending"
  | "namesWords"
  | "beforeLast"
  | "asksName"
  | "doubts"
>;

/**
 * How one language asks for things and strings questions together. Patterns meet a plain message: lower
 * case, without marks, greetings and fillers, a space between words; the speaker's name is `@`.
 */
export interface RequestForms {
  /**
   * The first that matches decides. Groups: `topic` and `other` for what it is about, `number` for how
   * much.
   */
  readonly forms: readonly (readonly [RequestKind, RegExp])[];
  /**
   * Marks and letters that are counted: how a plain message asks for that, what each is called, and one letter that is
   * named, in the group `letter`.
   */
  readonly signs: {
    readonly asks: RegExp;
    readonly names: Readonly<Record<SignKind, RegExp>>;
    readonly letter: RegExp;
  };
  /** What names an extreme in a plain message. */
  readonly extremes: readonly (readonly [Extreme, RegExp])[];
  /** Counts a place from the end: `third from the end`. */
  readonly fromEnd: RegExp;
  /** What somebody wants made of several parts, which names none: `one sentence`; global. */
  readonly madeOfParts: RegExp;
  /** A word for a paragraph, or a sentence, in any form. */
  readonly paragraph: RegExp;
  readonly sentence: RegExp;
  /** Words for both as they are written, in the forms that people type most. */
  readonly partWords: readonly string[];
  /** The bot's own citation, as people type it. */
  readonly cited: {
    /**
     * `¶10 s2`, `p10s2`, `¶10 s1–2`, `¶7`, `¶3-4`; groups `paragraph`, `lastParagraph`, `sentence` and
     * `lastSentence`.
     */
    readonly part: RegExp;
    /** `paragraph 10 s2`, `10 s2`; groups `unit`, `paragraph` and `sentence`. */
    readonly numbers: RegExp;
    /** What stands for a sentence before its number; global. */
    readonly sign: RegExp;
  };
  /** A number of sentences as a length and no place: `four sentences`; meets a plain message. */
  readonly amount: RegExp;
  /** Asks for a reason. */
  readonly asksWhy: RegExp;
  /** Leads to what is asked after a story: `just`. */
  readonly atLast: RegExp;
  /** What a topic is wanted for, beside it: `roads for my lesson`. */
  readonly purpose: RegExp;
  /** What leads up to the words that are said: `the old man actually says`, before what is counted. */
  readonly saying: RegExp;
  /** What is asked for in short, in whatever order the words stand. */
  readonly gist: {
    /** A word that asks for the whole in short by itself. */
    readonly asks: RegExp;
    /** A word that may stand beside it, or beside an amount, and names no topic. */
    readonly beside: RegExp;
    /** What sentences, points, lines are called when they are counted. */
    readonly unit: RegExp;
  };
  /** The number that a word says, cardinal or ordinal, in words or digits; -1 for the last. */
  readonly numberOf: (word: string) => number | undefined;
  /** Stands around what a request is about and says nothing of it. */
  readonly isFiller: (word: string) => boolean;
  /** How a question begins, after a greeting. */
  readonly asks: RegExp;
  /** Words by which a message goes on from the one before. */
  readonly goesOn: RegExp;
  /** Words that stand for what was spoken of; global. */
  readonly pronouns: RegExp;
  /** A word that points back beside a noun or a verb of its own, as in `this commission`. */
  readonly demonstratives?: RegExp;
  /**
   * A question for all that is said on a `topic`, or whether it is mentioned, which may be answered from
   * the topic alone; commas stay in what they meet.
   */
  readonly topicQuestions: readonly RegExp[];
  /** A word that is a verb by its ending, and never named as a topic. */
  readonly verb: RegExp;
  /** Ends a lead-in after which words are told and not quoted: `is it true that`. */
  readonly retelling: RegExp;
  /** Between two topics of a list; global. */
  readonly topicJoins: RegExp;
  /** Between words any of which is meant, with the spaces around it. */
  readonly or: RegExp;
  /** Asks of one thing whether it is, and names no other: `or not`; global. */
  readonly orNot: RegExp;
  /** The word between two sides of a comparison, for which people type a stroke. */
  readonly versus: string;
  /** A letter held for long at the end of a word, where no word has it twice; its group is the letter. */
  readonly heldEnd?: RegExp;
  /** A message that speaks to the bot, or of it. */
  readonly namesBot: RegExp;
  /** Asks how often: with a word in quotation marks that is all a message need say. */
  readonly counts: RegExp;
  /** Asks how many sentences, or words, a part of the text has: `how many words`. */
  readonly measures: RegExp;
  /** Words for thanking and for promising, whoever does. */
  readonly mentioning: Readonly<Record<"thanks" | "promises", RegExp>>;
  /** Stands before words that are named as such, or after them: `the word`. */
  readonly namesWords: { readonly before: RegExp; readonly after: RegExp };
  /** A place counted from the end: `the last but one`; global. */
  readonly beforeLast: RegExp;
  /** Stands between two numbers both of which are wanted and not what lies between them: `and`; lower case. */
  readonly both: RegExp;
  /** Stands before two numbers for what lies between them, whatever joins them: `between`; lower case. */
  readonly between: RegExp;
  /** Names a sentence from which on all is wanted. */
  readonly onwards: RegExp;
  /** Names the beginning of the text, or all of it; the beginning and nothing more; the end. */
  readonly opening: RegExp;
  readonly beginning: RegExp;
  readonly ending: RegExp;
  /** Asks for somebody's or something's name, or who leads it. */
  readonly asksName: RegExp;
  /** Begins a question that asks whether something was said as it is quoted. */
  readonly doubts: RegExp;
  /** How a question begins up to its verb or subject, which another question word may replace. */
  readonly asking: RegExp;
}
