/** Keys of one sentence more alike than this add nothing. */
export const NEAR_DUPLICATE = 0.97;
