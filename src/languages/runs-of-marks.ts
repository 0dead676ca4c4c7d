/**
 * A form that may begin with spaces need not be tried at each of them: where it holds from the middle of
 * a run, it holds from the beginning. Otherwise the time grows with a power of the run's length.
 */
export const RUN_OF_SPACES = String.raw`(?<!\s(?=\s))`;
/** The same of a form that may begin with marks too. */
export const RUN_OF_MARKS = String.raw`(?<![\s,.!?](?=[\s,.!?]))`;
