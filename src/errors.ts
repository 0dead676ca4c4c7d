/** Stable codes of the errors that a person is meant to read; a code never changes its meaning. */
export type ErrorCode =
  | "BAD_INPUT"
  | "BAD_SETTINGS"
  | "BAD_CORPUS"
  | "BAD_INDEX"
  /** The state is damaged, or there is no space for it. */
  | "BAD_STATE"
  /** Another process uses the state; it may end. */
  | "STATE_IN_USE"
  | "ENCODER_UNAVAILABLE"
  | "NOT_INSTALLED"
  | "TELEGRAM_REFUSED";

/**
 * An error that a person can act on. The message names the subject, what was expected, what came
 * and the remedy, in one line; it never holds a user's words or a secret.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  /** The message, one fault a line where there are several. */
  readonly lines: readonly string[];

  /** @param message several lines where there is more than one fault */
  constructor(
    readonly code: ErrorCode,
    message: string | readonly string[],
    options?: { cause?: unknown },
  ) {
    const lines = [message].flat().map((line) => line.replaceAll(/\s*\n\s*/g, " "));
    super(lines.join("; "), options);
    this.lines = lines;
  }
}

/** One line that explains any thrown value; the stack of an unexpected one is left to the log. */
export function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error of the system or of a library, such as `ENOENT`; undefined where it has none. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : undefined;
}
