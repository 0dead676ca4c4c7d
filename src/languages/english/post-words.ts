import type { PostWords, RightsProblem } from "../../conversation/posts/post-words.js";
import type { Cadence } from "../../posts/cadence.js";
import type { Content } from "../../posts/post.js";
import { capitalise } from "../capitalise.js";
import { tellMoment } from "../moment.js";
import { name } from "./address-name.js";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const RIGHTS: Readonly<Record<RightsProblem, string>> = {
  "bot-not-in-chat": "I am not in that chat, or was removed from it. Add me there first.",
  "bot-may-not-post":
    "I may not post there. Make me an administrator with the right to post messages.",
  "owner-not-admin": "Only administrators of that chat can have me post there.",
  "owner-may-not-post":
    "You may not post in that channel yourself, so I cannot do it in your name.",
  "members-hidden":
    "I cannot see who administers that chat. Make me an administrator, then try again.",
  unknown: "Telegram does not let me post there.",
};

/** Why a post did not go out, by the reasons that the outbox records. */
const REASONS: Readonly<Record<string, string>> = {
  missed: "I was not running at that time",
  overtaken: "it could not be sent before the next one was due",
  "topic-not-treated": "the address does not treat the topic",
  "address-gone": "the address is no longer here",
  "no-quotation": "there is nothing to quote",
  blocked: "the chat has blocked me",
  kicked: "I was removed from the chat",
  "not-a-member": "I am not in the chat",
  "chat-deleted": "the chat was deleted",
  "chat-not-found": "the chat cannot be found",
  "no-rights": "I may not post there",
  "topic-closed": "the topic is closed",
  "topic-gone": "the topic was deleted",
  "bot-not-in-chat": "I am not in the chat",
  "bot-may-not-post": "I may not post there",
  "owner-not-admin": "you are not an administrator there any more",
  "owner-may-not-post": "you may not post there any more",
  "members-hidden": "I cannot see who administers the chat",
};

const because = (reason: string): string => {
  const words = REASONS[reason];
  return words === undefined ? "Telegram did not take it" : words;
};

const cadence = ({ time, zone, weekday }: Cadence): string =>
  `${weekday === undefined ? "every day" : `every ${DAYS[weekday - 1] ?? ""}`} at ${time} (${zone})`;

/** Labels of buttons are short; a topic has none. */
const PRESETS: Readonly<Record<Content["kind"], string>> = {
  "quote-of-the-day": "Quote",
  card: "Picture",
  summary: "Summary",
  topic: "Summary",
  series: "Series",
};

const labelOf = (content: Content): string =>
  content.kind === "card" && content.format === "wide" ? "Wide picture" : PRESETS[content.kind];

/** Posts in English. */
export const ENGLISH_POSTS: PostWords = {
  summaryLead: (facts, count, topic) =>
    topic === undefined
      ? `${name(facts)}: ${count} of ${facts.sentences} sentences`
      : `${name(facts)} on “${topic}”: ${count} of ${facts.sentences} sentences`,
  quoteLead: "Quote of the day",
  partLead: (facts, number, of) => `${name(facts)}, part ${number} of ${of}`,
  usage: (zone) =>
    "Write after /schedule what to post and when:\n" +
    "/schedule daily 09:00 quote\n" +
    "/schedule weekly mon 18:30 summary 5\n" +
    "/schedule weekly fri 12:00 summary 3 topic economy\n" +
    "/schedule daily 10:00 Europe/Berlin series\n" +
    "/schedule a quote every day at 9\n\n" +
    "quote is the quote of the day, picture the same as a picture, wide picture as a wide one; summary takes 3, 5 or 10 sentences; series walks through the address in order. " +
    `Times are in the zone ${zone} unless you name another. Posts are silent; add the word sound if they shall not be.`,
  otherAddress: (days) =>
    `Posts are about the newest address unless you write the day of another: ${days.join(", ")}.`,
  problem: (problem) => {
    switch (problem.what) {
      case "unknown-word":
        return `I do not understand “${problem.word}” there.`;
      case "bad-time":
        return `“${problem.word}” is no time of day. Write it from 00:00 to 23:59.`;
      case "bad-zone":
        return `I know no time zone “${problem.word}”. Write it like Europe/Berlin.`;
      case "bad-count":
        return `“${problem.word}” is no length of a summary: 3, 5 or 10 sentences.`;
      case "said-twice":
        return `“${problem.word}” contradicts what stands before it.`;
      case "no-time":
        return "The time is missing, such as 09:00.";
      case "no-day":
        return "The day of the week is missing, such as mon.";
      case "no-content":
        return `${capitalise(cadence(problem.cadence))}: understood. What shall I post then: quote, picture, summary or series?`;
      case "topic-not-last":
        return "Everything after the word topic is the topic. Write the day and the time before it.";
      case "no-topic":
        return "Write a topic after the word topic.";
    }
  },
  content: (content) => {
    switch (content.kind) {
      case "summary":
        return `Summary in ${content.sentences} sentences`;
      case "topic":
        return `Summary of “${content.topic}” in ${content.sentences} sentences`;
      case "quote-of-the-day":
        return "Quote of the day";
      case "card":
        return `Quote of the day as a ${content.format === "wide" ? "wide " : ""}picture`;
      case "series":
        return "The address in parts";
    }
  },
  cadence,
  moment: (epochMs, zone) => tellMoment(epochMs, zone, "en-GB"),
  line: ({ number, what, when, where, silent, next, pausedFor }) =>
    `${number}. ${what}, ${when}${where === undefined ? "" : `, in “${where}”`}${silent ? "" : ", with sound"}. ` +
    (pausedFor === undefined
      ? `Next: ${next ?? "not known"}.`
      : {
          owner: "Paused.",
          operator: "Paused by the people who run me.",
          permissions: "Paused, because I may not post there.",
          refused: "Paused, because Telegram refused what I posted.",
          "series-finished": "Finished; resume to start over.",
        }[pausedFor]),
  listLead: (title) =>
    title === undefined ? "Posts that are scheduled:" : `Posts that are scheduled in “${title}”:`,
  none: (title) =>
    title === undefined ? "No posts are scheduled." : `No posts are scheduled in “${title}”.`,
  added: "Set up.",
  changed: { pause: "Paused.", resume: "Resumed.", remove: "Removed." },
  gone: "This post is no longer scheduled.",
  pausedByOperator: "The people who run me have paused this post; only they can resume it.",
  tooMany: (most) => `There can be ${most} scheduled posts at most. Remove one first.`,
  adminsOnly: "Only administrators can change what I post here.",
  confirm:
    "You write as the group. Tap to confirm, so that I know whom to tell if a post fails; nobody else learns who you are.",
  commandGone: "The command is no longer there. Please write it again.",
  privateLead:
    "I can post in this chat, in your groups and in your channels. In a group, write /schedule there, with my @name after it. For a channel, choose it with the button below: I may then post in it.",
  offer: (title) =>
    `What shall I post in ${title === undefined ? "this channel" : `“${title}”`}? Tap one, or reply to this message with your own:\n` +
    "/schedule weekly mon 18:30 summary 5 topic economy",
  inChannel: "Posts in a channel are set up in the private chat with me.",
  rights: (problem) => RIGHTS[problem],
  later: "Telegram does not answer just now. Please try again in a minute.",
  dismissed: (title) =>
    `I was removed from “${title}”, so what you had scheduled there is paused. Add me again and resume it with /schedule.`,
  trouble: (trouble, when) => {
    switch (trouble.kind) {
      case "failed":
        return `${when}: not sent, ${because(trouble.reason)}.`;
      case "skipped":
        return `${when}: left out, ${because(trouble.reason)}.`;
      case "unknown":
        return `${when}: I cannot tell whether it arrived. It will not be sent again, so please look.`;
      case "partly":
        return `${when}: it took ${trouble.of} messages, and only ${trouble.sent} are known to have arrived. It will not be sent again.`;
      case "paused":
        return `${when}: not sent, ${because(trouble.reason)}. That was the third time, so I have paused it. Resume it with /schedule.`;
      case "series-finished":
        return `${when}: the series has come to its end. Resume it to start over.`;
    }
  },
  troubleLead: (title, what) => (title === undefined ? `${what}:` : `${what} in “${title}”:`),
  unnamedChat: "a chat that I cannot see",
  buttons: {
    open: "Read in context",
    chooseChannel: "Choose a channel",
    confirm: "Confirm",
    setUp: "Set up in private",
    pause: (number) => `Pause ${number}`,
    resume: (number) => `Resume ${number}`,
    remove: (number) => `Remove ${number}`,
    preset: (content, { time, weekday }) =>
      `${labelOf(content)}, ${weekday === undefined ? "daily" : (DAYS[weekday - 1] ?? "").slice(0, 3)} ${time}`,
  },
};
