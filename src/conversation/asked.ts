import type { Answer } from "../answering/answer.js";
import type { FollowUp } from "../requests/follow-up.js";

/** How a question was read and answered. */
export interface Asked {
  /** As it was read: with its subject when it leans on the one before. */
  readonly question: string;
  readonly followUp?: FollowUp;
  readonly answer: Answer;
  /** What is asked about and stands nowhere in the addresses; absent where it does. */
  readonly absent?: string;
  /** Whether it leans on the one before and nothing clear is found. */
  readonly isUnclear: boolean;
}
