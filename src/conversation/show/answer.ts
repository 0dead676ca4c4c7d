import type { Abstained, Answer, Quoted } from "../../answering/answer.js";
import type { Address } from "../../corpus/address.js";
import type { Messages } from "../messages.js";
import type { OpenAddress } from "../corpus.js";
import { join, joinWith } from "../formatted-text.js";
import { lineButton, plain, tapButton } from "../reply.js";
import type { Button, Reply } from "../reply.js";
import { NO_SURROUNDINGS } from "../view.js";
import {
  factsOf,
  factsOfAll,
  placeOf,
  showNumbered,
  showQuotation,
  withGloss,
} from "./quotation.js";
import { sampleRows } from "./start.js";
import { showView } from "./view.js";

/** Words named as missing. A message with more is a story, and most of them not what it asks about. */
const MOST_NAMED = 3;

/** Topics of the corpus's gaps that are not about any address. */
export const ABOUT_BOT = "about the bot";
const ATTACK = "attack";

/** How an answer is shown. */
export interface AnswerOptions {
  /** Says less, where others read along: no passage and no sample questions. */
  readonly brief?: boolean;
  /** Who runs the bot, where the settings name one. */
  readonly operator?: string | undefined;
  /** How many sample questions have been suggested before, so that others are. */
  readonly suggested?: number;
  /** What is asked about and stands nowhere in the addresses. */
  readonly absent?: string;
  /** Whether it is told, or asked, as something that was said. */
  readonly isClaim?: boolean;
  /** What the question is about, where it leans on the one before. */
  readonly subject?: string;
}

/**
 * An answer with buttons for its context and its further quotations; the closest passage where it is not
 * sure to answer; or an abstention, with a passage that helps where there is one, and with questions
 * that the addresses do answer.
 */
export function showAnswer(
  messages: Messages,
  addresses: readonly OpenAddress[],
  answer: Answer,
  options: AnswerOptions = {},
): Reply {
  if (answer.kind === "quoted") {
    const isSure = answer.voice === "sure";
    const shown = showView(messages, addresses, {
      as: isSure ? "answer" : "closest",
      address: answer.address,
      quotations: isSure ? [answer.quotation, ...answer.further] : [answer.quotation],
      index: 0,
      surroundings: NO_SURROUNDINGS,
    });
    const lead =
      options.absent !== undefined
        ? messages.requests.absentTopic(options.absent)
        : answer.lacks && messages.requests.lacks[answer.lacks](options.subject);
    const content = lead === undefined ? shown.content : joinWith("\n", [lead, shown.content]);
    const others = otherAnswerRows(messages, answer.others ?? []);
    return { content, buttons: [...(shown.buttons ?? []), ...others] };
  }
  const { brief = false, suggested = 0 } = options;
  // What is near to small talk is near by chance.
  return answer.reason === "unanswered"
    ? showAbstained(messages, addresses, answer, options)
    : {
        ...plain(refusalOf(messages, addresses, answer, options.operator)),
        buttons: brief ? [] : sampleRows(messages, addresses, { suggested }),
      };
}

/** Answers of other addresses that are offered; a longer list would bury the one shown. */
const MOST_OTHERS = 3;

/**
 * A row for each answer of another address, which shows it.
 *
 * @param isMeant false where the question was meant for one that does not answer it
 */
export function otherAnswerRows(
  messages: Messages,
  answers: readonly Quoted[],
  isMeant = true,
): Button[][] {
  return answers.slice(0, MOST_OTHERS).map(({ address, quotation, further, voice }) => [
    lineButton(messages.buttons.address(factsOf(address, messages)), {
      kind: "view",
      view: {
        as: !isMeant ? "near" : voice === "sure" ? "answer" : "closest",
        address,
        quotations: [quotation, ...further],
        index: 0,
        surroundings: NO_SURROUNDINGS,
      },
    }),
  ]);
}

/**
 * What is said where nothing is asked of the addresses.
 *
 * @param operator who runs the bot, where the settings name one
 */
export function refusalOf(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  { reason, gapTopic }: Abstained,
  operator: string | undefined,
): string {
  const { requests } = messages;
  if (gapTopic === ABOUT_BOT) return requests.bot(factsOfAll(messages, addresses), operator);
  if (gapTopic === ATTACK) return requests.refused.pretend;
  switch (reason) {
    case "unanswered":
      return requests.partNotAnswered;
    case "empty":
      return messages.emptyQuestion;
    case "language":
      return messages.unreadLanguage;
    case "about-bot":
      return messages.aboutBot(factsOfAll(messages, addresses));
    case "off-topic":
      return messages.offTopic(factsOfAll(messages, addresses));
  }
}

/** That the addresses do not answer, what comes nearest, and what else may be asked. */
function showAbstained(
  messages: Messages,
  addresses: readonly OpenAddress[],
  { address, nearest, isNear, lacks, missingWords, instead, others = [] }: Abstained,
  { brief = false, suggested = 0, subject, absent, isClaim = false }: AnswerOptions,
): Reply {
  const facts = factsOfAll(messages, addresses);
  const isNamed = missingWords.length > 0 && missingWords.length <= MOST_NAMED;
  const line = instead
    ? messages.saidInstead
    : absent !== undefined
      ? messages.requests.absentTopic(absent)
      : [
          lacks === undefined || (!isNear && lacks !== "name")
            ? isClaim && !isNear
              ? messages.requests.claimNotFound(addresses.length)
              : messages.notAnswered(facts)
            : messages.requests.lacks[lacks](subject),
          ...(isNamed ? [messages.notMentioned(missingWords, facts)] : []),
        ].join(" ");
  const passage = instead ?? (isNear ? nearest[0] : undefined);
  const suggestions = brief
    ? []
    : [
        ...otherAnswerRows(messages, others, false),
        ...sampleRows(messages, addresses, {
          suggested,
          near: nearest.map(({ focus }) => ({ address, sentence: focus })),
        }),
      ];
  if (!passage) return { ...plain(line), buttons: suggestions };
  const open = tapButton(placeOf(passage), {
    kind: "view",
    view: {
      as: instead ? "place" : "near",
      address,
      quotations: [passage],
      index: 0,
      surroundings: NO_SURROUNDINGS,
    },
  });
  if (brief) return { content: join(line), buttons: [[open]] };
  const shown = withGloss(
    messages,
    address,
    passage,
    addresses.length > 1
      ? showQuotation(messages, address, passage)
      : showNumbered(messages, address, passage),
  );
  return {
    content: instead
      ? join(line, "\n", shown)
      : joinWith("\n\n", [line, join(messages.nearestLead, "\n", shown)]),
    buttons: [[open], ...suggestions],
  };
}
