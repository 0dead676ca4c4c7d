import type { Quotation } from "../corpus/quotation.js";
import type { Address } from "../corpus/address.js";
import { quoteOfTheDay } from "../summarising/quote-of-the-day.js";
import type { SeriesPart } from "../summarising/series-parts.js";
import { seriesParts } from "../summarising/series-parts.js";
import type { Summariser, Summary } from "../summarising/summary.js";
import type { Topic } from "../summarising/topic.js";
import type { Subscription } from "./subscription.js";

/** What one post says, before it is rendered. */
export type Edition =
  | { readonly kind: "summary"; readonly summary: Summary; readonly topic?: string }
  | { readonly kind: "quote-of-the-day"; readonly quotation: Quotation }
  | { readonly kind: "part"; readonly part: SeriesPart }
  | {
      readonly kind: "nothing";
      /** `series-finished`: all parts are out. */
      readonly reason: "series-finished" | "topic-not-treated" | "address-gone" | "no-quotation";
    };

/** An address with what editions of it are made of. */
export interface Source {
  readonly address: Address;
  readonly summariser: Summariser;
}

/** Makes the edition of a subscription for the slot with this label. */
export type Edit = (
  subscription: Pick<Subscription, "address" | "content" | "cadence" | "nextPart">,
  slot: string,
) => Promise<Edition>;

/**
 * An editor. It has no clock: the day is the slot's.
 *
 * @param sourceOf the address with this slug, undefined when the corpus has it no more
 * @param topicOf embeds the words of a topic
 */
export function createEditor({
  sourceOf,
  topicOf,
}: {
  readonly sourceOf: (slug: string) => Source | undefined;
  readonly topicOf: (words: string) => Promise<Topic>;
}): Edit {
  return async ({ address: slug, content, cadence, nextPart }, slot) => {
    const source = sourceOf(slug);
    if (!source) return { kind: "nothing", reason: "address-gone" };
    const { address, summariser } = source;
    switch (content.kind) {
      case "summary":
        return {
          kind: "summary",
          summary: summariser.summarise({ sentences: content.sentences }),
        };
      case "topic": {
        const topic = await topicOf(content.topic);
        const summary = summariser.summarise({ sentences: content.sentences, topic });
        return summary.sentences.length > 0
          ? { kind: "summary", summary, topic: content.topic }
          : { kind: "nothing", reason: "topic-not-treated" };
      }
      case "quote-of-the-day": {
        const everyDays = cadence.weekday === undefined ? 1 : 7;
        const day = slot.slice(0, "2026-03-29".length);
        const quotation = quoteOfTheDay(address, summariser.notable, day, everyDays);
        return quotation
          ? { kind: "quote-of-the-day", quotation }
          : { kind: "nothing", reason: "no-quotation" };
      }
      case "series": {
        const part = seriesParts(address)[nextPart];
        return part ? { kind: "part", part } : { kind: "nothing", reason: "series-finished" };
      }
    }
  };
}
