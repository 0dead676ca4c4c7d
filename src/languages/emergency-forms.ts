/** Ways of a language to tell of an emergency, each a pattern of whole words in lower case without marks. */
export interface EmergencyForms {
  /** Somebody's life is in danger, whatever stands beside it: `is not breathing`. */
  readonly danger: readonly string[];
  /** Somebody may be in danger, where help is asked for beside it: `feels very sick`. */
  readonly trouble: readonly string[];
  /** Asking for help: `who do I call`. */
  readonly asking: readonly string[];
  /** Asking for an ambulance, the police or their number, which needs nothing beside it. */
  readonly calling: readonly string[];
  /** It is long ago, or what a text is asked about: nobody is in danger now. */
  readonly elsewhere: readonly string[];
}

/** Words of a message that tells of an emergency; a longer one tells a story. */
const MOST_WORDS = 60;

/** A number that is no digit of `\d`: it stands as this, so that a letter is told by few signs. */
const OTHER_NUMBER = /(?!\d)\p{N}/gu;
const NUMBER_SIGN = "#";
/** Any letter, in a text of nothing but letters, numbers and spaces: `\p{L}` takes milliseconds to compile each time. */
const LETTER = `[^ \\d${NUMBER_SIGN}]`;

/** Words of somebody else, in quotation marks. */
const QUOTED = /["“„«][^"“”„«»]*["”“»]/gu;

/**
 * Recognises a message of somebody who is in danger now, or near somebody who is: a false alarm costs a
 * line, an emergency that is answered with quotations may cost a life.
 *
 * @param fold brings letters that are typed alike to one, in the forms and in the message
 *
 * Example: in English `my dad is not breathing` is one, `how many people were killed in January?` is not.
 */
export function createEmergencyReader(
  { danger, trouble, asking, calling, elsewhere }: EmergencyForms,
  fold: (text: string) => string = (text) => text,
): (message: string) => boolean {
  const anyOf = (forms: readonly string[]): RegExp => {
    const any = fold(forms.join("|")).replaceAll("\\p{L}", LETTER);
    return new RegExp(`(?<= )(?:${any})(?= )`, "u");
  };
  const [isDanger, isTrouble, isAsking, isCalling, isElsewhere] = [
    anyOf(danger),
    anyOf(trouble),
    anyOf(asking),
    anyOf(calling),
    anyOf(elsewhere),
  ];
  return (message) => {
    const text = fold(message.replaceAll(QUOTED, " ").normalize("NFC").toLowerCase());
    const found = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (found.length === 0 || found.length > MOST_WORDS) return false;
    const words = ` ${found.join(" ")} `.replaceAll(OTHER_NUMBER, NUMBER_SIGN);
    const asks = isAsking.test(words);
    const isOver = isElsewhere.test(words);
    if (isDanger.test(words)) return asks || !isOver;
    return !isOver && (isCalling.test(words) || (asks && isTrouble.test(words)));
  };
}
