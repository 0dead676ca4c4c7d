import type { Conversation } from "../../conversation/converse.js";
import type { Desk } from "../../conversation/desk.js";
import type { ChooseCatalogue } from "../languages.js";
import type { BotState } from "../ports/state.js";

/** What the features of the bot work with. */
export interface FeatureParts {
  readonly conversation: Conversation;
  readonly desk: Desk;
  readonly state: BotState;
  readonly catalogueFor: ChooseCatalogue;
  /** Milliseconds of the epoch. */
  readonly now: () => number;
}
