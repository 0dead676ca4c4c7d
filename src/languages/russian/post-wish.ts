import type { ReadPostWish, WishReading } from "../../posts/post-wish.js";
import { readEnglishPostWish } from "../english-wish.js";
import { spellRussianTimes } from "./time-words.js";

/** Where the topic begins; after `тема` people write a colon. */
const TOPIC =
  /^([\s\S]*?)(?<!\S)(?:(?:по|на)\s+)?(?:тем[ауеы]|про|обо?|о|topic|about):?(?!\S)([\s\S]*)$/iu;
/** What belongs to a time and stands among the words after `тема`. */
const TIME_IN_TOPIC =
  /(?<!\p{L})(?:ежедневно|еженедельно|кажд(?:ый|ую|ое)|во?\s+\d{1,2}(?!\d)|по\s+(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресен)|\d{1,2}\s*(?:час|утра|вечера))/iu;

/** What may stand before a day or a week; a longer time between posts is not understood. */
const ONCE_A = /(?<!\S)(?:(?:1|один)\s+)?раз\s+в\s+(?=неделю|день)/giu;

/** Said by people who write whole sentences; they change nothing. */
const FILLERS = new Set(
  (
    "а без бы в виде во время времени дня день и из каждая каждое каждую каждый ко мне на нам по пост поясу пожалуйста " +
    "формат формате форматом " +
    "посылай присылай присылайте публикуй публиковать публикуйте отправляй отправляйте с со сюда хочу часовому"
  ).split(" "),
);
/** Words and the English ones that mean the same in a wish; `звука` stands after `без`. */
const SAME: readonly (readonly [russian: RegExp, english: string])[] = [
  [/^(?:понедельник(?:ам?|и)?|пн|пон)$/u, "monday"],
  [/^(?:вторник(?:ам?|и)?|вт|втр)$/u, "tuesday"],
  [/^(?:сред(?:а|у|ы|ам)|ср|срд)$/u, "wednesday"],
  [/^(?:четверг(?:ам?|и)?|чт|чтв)$/u, "thursday"],
  [/^(?:пятниц(?:а|у|ы|ам)|пт|птн)$/u, "friday"],
  [/^(?:суббот(?:а|у|ы|ам)|сб|сбт)$/u, "saturday"],
  [/^(?:воскресен(?:ье|ья|ьям|ие|ия|иям)|вс|вск)$/u, "sunday"],
  [/^ежедневн(?:о|ая|ую|ый|ые)$/u, "daily"],
  [/^еженедельн(?:о|ая|ую|ый|ые)$/u, "weekly"],
  [/^недел[яюи]$/u, "week"],
  [/^цитат(?:а|у|ы|ой)?$/u, "quote"],
  [/^(?:картин(?:к[аиуой]{1,2}|ок)|карточ(?:к[аиуой]{1,2}|ек))$/u, "picture"],
  [/^(?:широк|горизонтальн)\p{L}{1,11}$/u, "wide"],
  [/^(?:высок|вертикальн)\p{L}{1,3}$/u, "tall"],
  [/^(?:выжимк[аиу]|сводк[аиу]|резюме|саммари)$/u, "summary"],
  [/^предложени(?:е|я|й|ях|ями)$/u, "sentences"],
  [/^(?:сери[яюий]|сериями|част(?:и|ями|ям))$/u, "series"],
  [/^звука$/u, "silent"],
  [/^беззвучно$/u, "silent"],
  [/^звуком?$/u, "sound"],
  [/^(?:мск|москве|московскому)$/u, "europe/moscow"],
  [/^(?:алматы|астан[аеы])$/u, "asia/almaty"],
];

/**
 * Reads what stands after `/schedule`, in Russian, in English or in both: its Russian words are
 * said in English and read as the English ones are.
 *
 * Example: `по понедельникам в 9 утра выжимка 3 тема экономика` is a summary of three sentences on
 * the economy each Monday at 09:00 in `zone`; `ежедневно 25:00 цитата` is misread for its time.
 */
export const readRussianPostWish: ReadPostWish = (text, zone) => {
  const [, before = text, topic] = TOPIC.exec(text) ?? [];
  /** What was written, by the English word that it was given as. */
  const written = new Map<string, string>();
  const words = spellRussianTimes(before.replaceAll(ONCE_A, ""))
    .trim()
    .split(/\s+/u)
    .flatMap((word) => {
      const bare = word.replace(/[,.;:!]+$/u, "").toLowerCase();
      if (FILLERS.has(bare)) return [];
      const english = SAME.find(([russian]) => russian.test(bare))?.[1];
      if (english === undefined) return [word];
      written.set(english, bare);
      return [english];
    });
  const wish = topic === undefined ? words : [...words, "topic", unquoted(topic)];
  if (wish.length === 0) return { kind: "misread", problem: { what: "no-time" } };
  return inWordsOf(written, topic, readEnglishPostWish(wish.join(" "), zone));
};

/** The reading as it is told to the writer: with the words that were written. */
function inWordsOf(
  written: ReadonlyMap<string, string>,
  topic: string | undefined,
  reading: WishReading,
): WishReading {
  if (reading.kind !== "misread") return reading;
  const { problem } = reading;
  if ("word" in problem)
    return {
      kind: "misread",
      problem: { ...problem, word: written.get(problem.word) ?? problem.word },
    };
  return problem.what === "no-time" && topic !== undefined && TIME_IN_TOPIC.test(topic)
    ? { kind: "misread", problem: { what: "topic-not-last" } }
    : reading;
}

/** A topic without the quotation marks around it. */
function unquoted(topic: string): string {
  return topic.trim().replace(/^[«"“]([^«»"“”]*)[»"”]$/u, "$1");
}
