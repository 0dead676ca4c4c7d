import type { Schedule } from "../../../posts/cadence.js";
import type { FeatureParts } from "../feature.js";

/** What setting posts up works with. */
export interface SubscriptionParts extends FeatureParts {
  readonly schedule: Schedule;
}
