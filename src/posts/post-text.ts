import type { Quotation } from "../corpus/quotation.js";
import type { CardFormat } from "../cards/card.js";
import { LONGEST_ON_CARD } from "../cards/card.js";
import type { Address } from "../corpus/address.js";
import type { Span } from "../corpus/span.js";
import { quoteOfTheDay } from "../summarising/quote-of-the-day.js";
import type { SeriesPart } from "../summarising/series-parts.js";
import { seriesParts } from "../summarising/series-parts.js";
import type { Summariser, Summary, Topic } from "../summarising/summary.js";
import type { Post } from "./post.js";

/** What a post says at one slot, in quotations, before it is shown. */
export type PostText =
  | { readonly kind: "summary"; readonly summary: Summary; readonly topic?: string }
  | { readonly kind: "quote-of-the-day"; readonly quotation: Quotation }
  | { readonly kind: "card"; readonly quotation: Quotation; readonly format: CardFormat }
  | { readonly kind: "part"; readonly part: SeriesPart };

/** Why a post has nothing to say at a slot; `series-finished`: all parts are out. */
export interface NoText {
  readonly kind: "nothing";
  readonly reason: "series-finished" | "topic-not-treated" | "address-gone" | "no-quotation";
}

/** Writes what a post says at the slot with this label. It has no clock: the day is the slot's. */
export type WriteText = (
  post: Pick<Post, "address" | "content" | "cadence" | "nextPart">,
  slot: string,
) => Promise<PostText | NoText>;

/**
 * @param sourceOf the address with this slug, undefined when the corpus has it no more
 * @param topicOf which sentences of an address are about some words
 */
export function createWriteText({
  sourceOf,
  topicOf,
}: {
  readonly sourceOf: (
    slug: string,
  ) => { readonly address: Address; readonly summariser: Summariser } | undefined;
  readonly topicOf: (address: Address, words: string) => Promise<Topic>;
}): WriteText {
  return async ({ address: slug, content, cadence, nextPart }, slot) => {
    const source = sourceOf(slug);
    if (!source) return nothing("address-gone");
    const { address, summariser } = source;
    switch (content.kind) {
      case "summary":
        return {
          kind: "summary",
          summary: summariser.summarise({ sentences: content.sentences }),
        };
      case "topic": {
        const topic = await topicOf(address, content.topic);
        const summary = summariser.summarise({ sentences: content.sentences, topic });
        return summary.sentences.length > 0
          ? { kind: "summary", summary, topic: content.topic }
          : nothing("topic-not-treated");
      }
      case "quote-of-the-day":
      case "card": {
        const { kind } = content;
        const everyDays = cadence.weekday === undefined ? 1 : 7;
        const day = slot.slice(0, "2026-03-29".length);
        const notable = kind === "card" ? summariser.notable.filter(fitsCard) : summariser.notable;
        const quotation = quoteOfTheDay(address, notable, day, everyDays);
        if (!quotation) return nothing("no-quotation");
        return content.kind === "card"
          ? { kind: "card", quotation, format: content.format ?? "tall" }
          : { kind: "quote-of-the-day", quotation };
      }
      case "series": {
        const part = seriesParts(address)[nextPart];
        return part ? { kind: "part", part } : nothing("series-finished");
      }
    }
  };
}

function fitsCard({ start, end }: Span): boolean {
  return end - start <= LONGEST_ON_CARD;
}

function nothing(reason: NoText["reason"]): NoText {
  return { kind: "nothing", reason };
}
