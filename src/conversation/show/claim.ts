import { isSure } from "../../answering/answer.js";
import type { Answer } from "../../answering/answer.js";
import type { TopicAnswer } from "../absent-topic.js";
import type { Altered, ClaimVerdict, Verbatim } from "../../checking/claim-verdict.js";
import type { Address } from "../../corpus/address.js";
import type { Span } from "../../corpus/span.js";
import { slice } from "../../corpus/span.js";
import type { Quotation } from "../../corpus/quotation.js";
import type { Messages } from "../messages.js";
import { join, joinWith } from "../formatted-text.js";
import type { FormattedText } from "../formatted-text.js";
import type { Reply } from "../reply.js";
import type { OpenAddress } from "../corpus.js";
import { cardButtons } from "./card.js";
import { showDifference } from "./difference.js";
import { factsOf, factsOfAll, showQuotation, withGloss } from "./quotation.js";
import { contextLink, passingButtons } from "./view.js";

/** Passages shown to a claim that can be compared by its meaning only. */
const MOST_NEAR = 3;

/**
 * The verdict on a claim, never "true" or "false", only whether the words are in the addresses; with
 * buttons that pass the quotation on, open it in its context and make a picture of it.
 *
 * @param isForwarded whether the claim is a message that the reader passed on: then it is said what
 * was done with it
 */
export function showClaim(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  verdict: ClaimVerdict,
  isForwarded = false,
): Reply {
  const said = inWords(messages, addresses.length, address, verdict);
  const content = isForwarded
    ? joinWith("\n\n", [messages.checkedForward(addresses.length), said])
    : said;
  const quotations = verdict.verdict === "absent" ? [] : verdict.quotations;
  return { content, ...claimButtons(messages, addresses, address, quotations) };
}

/**
 * What comes nearest to a claim in another language than the addresses', whose words cannot be compared:
 * never a verdict; one line alone where nothing is near.
 */
export function showClaimByMeaning(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  answer: Answer,
): Reply {
  const { address } = answer;
  const isNear = answer.kind === "quoted";
  const { claim, claimFar, claimNowhere } = messages.otherLanguage;
  if (!isNear && !answer.isNear)
    return { content: join(claimNowhere(factsOfAll(messages, addresses))) };
  const shown = isNear ? [answer.quotation, ...answer.further].slice(0, MOST_NEAR) : answer.nearest;
  const lead = isSure(answer) ? claim : claimFar;
  const content = joinWith("\n", [
    lead(factsOfAll(messages, addresses)),
    ...shown.map((one) => withGloss(messages, address, one, showQuotation(messages, address, one))),
  ]);
  return { content, ...claimButtons(messages, addresses, address, shown) };
}

/**
 * A claim put as a question whose words the addresses do not have: what they say of it where that is
 * sure; else that it is not there, with the nearest passage where one is near.
 *
 * @param isTold whether it is told in other words, and not given as a quotation
 */
export function showAskedClaim(
  messages: Messages,
  addresses: readonly OpenAddress[],
  { answer, absent }: TopicAnswer,
  isTold: boolean,
): Reply {
  const { claimInOtherWords, claimNotInWords, claimNotSaid, absentTopic } = messages.requests;
  const { address } = answer;
  const nearest =
    answer.kind === "quoted"
      ? answer.quotation
      : (answer.instead ?? (answer.isNear && answer.nearest[0]));
  const notThere = messages.absent(addresses.length);
  if (!nearest)
    return {
      content: join(absent === undefined ? notThere : `${notThere} ${absentTopic(absent)}`),
    };
  const isSaid = isSure(answer) && isTold;
  const isNot = answer.kind === "abstained" || absent !== undefined;
  const lead = isSaid ? claimInOtherWords : isNot ? claimNotSaid : claimNotInWords;
  const place = { address, sentence: nearest.focus };
  return {
    content: joinWith("\n", [
      lead,
      withGloss(messages, address, nearest, showQuotation(messages, address, nearest)),
    ]),
    buttons: [[contextLink(messages, place), ...cardButtons(messages, address, [nearest])]],
  };
}

/** What the address says, to a claim that tells it in other words. */
export function showRetold(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  { quotation, quotations }: Altered,
): Reply {
  return {
    content: joinWith("\n", [
      messages.requests.claimInOtherWords,
      ...quotations.map((one) =>
        withGloss(messages, address, one, showQuotation(messages, address, one)),
      ),
    ]),
    ...claimButtons(messages, addresses, address, quotations, quotation),
  };
}

/** Passing on one of the quotations, its context, and below it a picture where there are no others. */
function claimButtons(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  address: Address,
  quotations: readonly Quotation[],
  chief = quotations[0],
): Pick<Reply, "buttons"> {
  if (!chief) return {};
  const place = { address, sentence: chief.focus };
  const passing = passingButtons(messages, addresses, place, quotations);
  const card = cardButtons(messages, address, quotations);
  return {
    buttons: [[...passing, contextLink(messages, place)], ...(card.length > 0 ? [card] : [])],
  };
}

function inWords(
  messages: Messages,
  ofAddresses: number,
  address: Address,
  verdict: ClaimVerdict,
): FormattedText {
  const under = (lead: string, quotations: readonly Quotation[]): FormattedText =>
    joinWith("\n", [lead, ...quotations.map((one) => showQuotation(messages, address, one))]);
  switch (verdict.verdict) {
    case "verbatim": {
      const quoted = under(leadOf(messages, address, verdict), verdict.quotations);
      const { misattribution } = verdict;
      return misattribution
        ? joinWith("\n\n", [
            quoted,
            messages.misattributed(factsOf(address, messages), misattribution),
          ])
        : quoted;
    }
    case "altered":
      return joinWith("\n\n", [
        under(
          verdict.hidden.length > 0
            ? messages.dotsHide(wordsAt(address, verdict.hidden))
            : messages.altered,
          verdict.quotations,
        ),
        showDifference(messages, address, verdict.difference),
      ]);
    case "stitched":
      return under(messages.stitched, verdict.quotations);
    case "absent": {
      const absent = messages.absent(ofAddresses);
      return verdict.nearest
        ? joinWith("\n\n", [absent, under(messages.absentNearest, [verdict.nearest])])
        : join(absent);
    }
  }
}

function leadOf(messages: Messages, address: Address, verdict: Verbatim): string {
  if (verdict.cutOff.length > 0) return messages.cutOff(wordsAt(address, verdict.cutOff));
  if (verdict.leftOut.length > 0) return messages.elided;
  return verdict.tooShort ? messages.verbatimShort : messages.verbatim;
}

/** Words of an address, those next to each other together. */
function wordsAt(address: Address, spans: readonly Span[]): string[] {
  const joined = spans.reduce<Span[]>((runs, span) => {
    const last = runs.at(-1);
    return last && /^\s*$/u.test(address.text.slice(last.end, span.start))
      ? [...runs.slice(0, -1), { start: last.start, end: span.end }]
      : [...runs, span];
  }, []);
  return joined.map((span) => slice(address.text, span));
}
