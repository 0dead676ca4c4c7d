import type { Clock } from "./clock.js";
import type { Markup } from "./markup/markup.js";
import type { Person } from "./state/person.js";
import type { FormattedText } from "./text/entity.js";

export interface InlineQuestion {
  readonly from: Person;
  readonly query: string;
  readonly offset: string;
}

/** One line of the list that the person chooses from. */
export interface InlineResult {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  /** What is sent when it is chosen. */
  readonly content: FormattedText & { readonly linkPreviewDisabled: boolean };
  readonly markup: Markup | undefined;
}

export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  /** Empty when there are no more results. */
  readonly nextOffset: string;
  readonly cacheTimeSeconds: number;
  readonly isPersonal: boolean;
  /** The button above the results. */
  readonly button: { readonly text: string; readonly startParameter: string } | undefined;
  /** True when Telegram gave it from its cache and the bot was not asked. */
  readonly fromCache: boolean;
}

/** Telegram's own cache of inline answers, by query and offset, and by user when personal. */
export class InlineCache {
  readonly #clock: Clock;
  readonly #answers = new Map<string, { answer: InlineAnswer; expiresAtMs: number }>();
  /** Off by default: every query reaches the bot. */
  enabled = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  find(question: InlineQuestion): InlineAnswer | undefined {
    if (!this.enabled) return undefined;
    for (const key of [keyOf(question), keyOf(question, question.from.id)]) {
      const cached = this.#answers.get(key);
      if (cached !== undefined && cached.expiresAtMs > this.#clock.now()) {
        return { ...cached.answer, fromCache: true };
      }
    }
    return undefined;
  }

  keep(question: InlineQuestion, answer: InlineAnswer): void {
    const key = answer.isPersonal ? keyOf(question, question.from.id) : keyOf(question);
    const expiresAtMs = this.#clock.now() + answer.cacheTimeSeconds * 1000;
    this.#answers.set(key, { answer, expiresAtMs });
  }
}

function keyOf({ query, offset }: InlineQuestion, userId?: number): string {
  return JSON.stringify([query, offset, userId ?? null]);
}
