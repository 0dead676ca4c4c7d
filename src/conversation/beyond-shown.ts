import type { Answer, Quoted } from "../answering/answer.js";
import { quote } from "../corpus/quotation.js";
import type { Thread } from "./thread.js";

/**
 * An answer to somebody who asks on: where it is the passage that has just been read, more of what stands around it.
 *
 * @param asksWhy whether a reason is asked for
 */
export function beyondShown(answer: Answer, thread: Thread | undefined, asksWhy: boolean): Answer {
  if (!isShown(answer, thread)) return answer;
  return asksWhy ? withNext(answer) : withNearest(answer);
}

/** Whether an answer is the very passage that the thread has shown. */
function isShown(answer: Answer, thread: Thread | undefined): answer is Quoted {
  return (
    answer.kind === "quoted" &&
    thread?.shown?.address === answer.address &&
    thread.shown.sentence === answer.quotation.focus
  );
}

/** A passage that has been read gives no reason again: what follows may, and is not said to. */
function withNext(answer: Quoted): Quoted {
  const { address, quotation } = answer;
  const paragraph = address.paragraphs[quotation.paragraph - 1];
  const within = paragraph?.sentences.filter(({ end }) => end > quotation.start) ?? [];
  const last = within.findIndex(({ end }) => end >= quotation.end);
  const [first, next] = [within[0], within[last + 1] ?? within[last]];
  return first && next
    ? { ...answer, quotation: quote(address, quotation.focus, first, next), voice: "unsure" }
    : answer;
}

/** Sentences of a passage with what comes next nearest, as of any quotation. */
const MOST_TOGETHER = 3;

/**
 * A passage that has been read, together with the next nearest where that stands beside it: the closest that the
 * address comes to what was not asked before.
 */
function withNearest(answer: Quoted): Quoted {
  const { address, quotation, further } = answer;
  const sentences = address.paragraphs[quotation.paragraph - 1]?.sentences ?? [];
  const [first, last] = [
    sentences.findIndex(({ start }) => start >= quotation.start),
    sentences.findLastIndex(({ end }) => end <= quotation.end),
  ];
  for (const { focus } of further) {
    const at = sentences.indexOf(focus);
    const [from, to] = [Math.min(first, at), Math.max(last, at)];
    const [start, end] = [sentences[from], sentences[to]];
    const isRead = at >= first && at <= last;
    if (at < 0 || isRead || to - from >= MOST_TOGETHER || !start || !end) continue;
    return {
      ...answer,
      voice: "unsure",
      quotation: quote(address, focus, start, end),
      further: further.filter((one) => one.focus !== focus),
    };
  }
  return answer;
}
