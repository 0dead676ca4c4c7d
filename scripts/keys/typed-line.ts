import { plainQuestion } from "./equal-question.js";

/** What a line says that is typed while keys are written. */
type TypedLine =
  | { readonly kind: "next" | "skip" | "back" | "undo" | "end" | "help" }
  | { readonly kind: "question" | "try"; readonly question: string }
  /** `denied`: a gap that takes for granted what the sentence shown denies. */
  | { readonly kind: "gap" | "denied"; readonly question: string; readonly topic: string }
  | { readonly kind: "unclear"; readonly why: string };

const COMMANDS = {
  s: "skip",
  b: "back",
  u: "undo",
  q: "end",
  "?": "help",
} as const;

/**
 * Reads a typed line; a letter alone is a command, and any other line a question.
 *
 * Example: `g What did it cost? | price` is a gap, `b` goes back, `Who pays?` is a question
 */
export function readTypedLine(line: string): TypedLine {
  const text = line.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
  if (text === "") return { kind: "next" };
  const letter = text.toLowerCase();
  if (Object.hasOwn(COMMANDS, letter)) return { kind: COMMANDS[letter as keyof typeof COMMANDS] };
  if (letter === "g" || letter.startsWith("g ")) return readGap("gap", text.slice(1));
  if (letter === "n" || letter.startsWith("n ")) return readGap("denied", text.slice(1));
  if (letter === "t" || letter.startsWith("t ")) return readQuestion("try", text.slice(1));
  if (/^.$/u.test(text))
    return { kind: "unclear", why: `"${text}" is no question and no command; ? lists them` };
  return readQuestion("question", text);
}

function readGap(kind: "gap" | "denied", text: string): TypedLine {
  const bar = text.lastIndexOf("|");
  const [question, topic] = bar < 0 ? [text, ""] : [text.slice(0, bar), text.slice(bar + 1)];
  if (plainQuestion(question) === "" || plainQuestion(topic) === "")
    return {
      kind: "unclear",
      why:
        kind === "gap"
          ? "a gap is g QUESTION | topic, such as: g What did it cost? | price"
          : "what this sentence denies is n QUESTION | topic, such as: n Why is it free? | free of charge",
    };
  return { kind, question: question.trim(), topic: topic.trim() };
}

function readQuestion(kind: "question" | "try", text: string): TypedLine {
  const question = text.trim();
  return plainQuestion(question) === ""
    ? { kind: "unclear", why: "a question has words; ? lists the commands" }
    : { kind, question };
}
