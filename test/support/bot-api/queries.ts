import { badRequest } from "./api-error.js";
import type { Clock } from "./clock.js";

interface OpenQuery<Question, Answer> {
  readonly question: Question;
  readonly expiresAtMs: number;
  readonly resolve: (answer: Answer) => void;
}

/** An answered, unknown or expired query is refused with these words, whatever its kind. */
const TOO_OLD = "query is too old and response timeout expired or query ID is invalid";

/**
 * Questions that Telegram has put to the bot and that take one answer: callback, inline and guest
 * queries. Each answer reaches whoever opened the query.
 */
export class Queries<Question, Answer> {
  readonly #clock: Clock;
  readonly #lifetimeMs: number;
  readonly #open = new Map<string, OpenQuery<Question, Answer>>();

  constructor(clock: Clock, lifetimeMs: number) {
    this.#clock = clock;
    this.#lifetimeMs = lifetimeMs;
  }

  /** Opens a query; the promise is kept by the bot's answer, and never if there is none. */
  open(id: string, question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      const expiresAtMs = this.#clock.now() + this.#lifetimeMs;
      this.#open.set(id, { question, expiresAtMs, resolve });
    });
  }

  /** The question of an open query. Throws `400 query is too old…` for any other id. */
  questionOf(id: string): Question {
    const query = this.#open.get(id);
    if (query === undefined || query.expiresAtMs <= this.#clock.now()) throw badRequest(TOO_OLD);
    return query.question;
  }

  /** Closes the query with the bot's answer. Throws as `questionOf` does. */
  answer(id: string, answer: Answer): void {
    this.questionOf(id);
    this.#open.get(id)?.resolve(answer);
    this.#open.delete(id);
  }

  /** Ids of the queries that the bot has not answered, expired ones included. */
  unanswered(): string[] {
    return [...this.#open.keys()];
  }
}
