import { badRequest } from "./api-error.js";

/**
 * The parameters of one request as the server sees them: names to text, with objects as JSON.
 * Top-level integers and booleans are read leniently (telegram-bot-api: junk is 0, and only `true`,
 * `yes` and `1` are true).
 */
export class Parameters {
  readonly raw: ReadonlyMap<string, string>;
  /** The parts that were uploaded as files, by name. */
  readonly files: ReadonlyMap<string, Buffer>;

  constructor(raw: ReadonlyMap<string, string>, files: ReadonlyMap<string, Buffer> = new Map()) {
    this.raw = raw;
    this.files = files;
  }

  has(name: string): boolean {
    return this.raw.has(name);
  }

  /** The text of a parameter; empty when it is absent. */
  text(name: string): string {
    return this.raw.get(name) ?? "";
  }

  /** Example: `"12"` gives 12, `"12abc"` gives 12, `"abc"` and an absent parameter give 0. */
  integer(name: string): number {
    const digits = /^\s*-?\d+/.exec(this.text(name))?.[0];
    return digits === undefined ? 0 : Number(digits);
  }

  flag(name: string): boolean {
    return ["true", "yes", "1"].includes(this.text(name).toLowerCase());
  }

  /**
   * The JSON value of a parameter, undefined when it is absent or empty.
   * Throws `400 can't parse <what> JSON object` when it is not JSON.
   */
  json(name: string, what: string): unknown {
    const text = this.text(name);
    if (text === "") return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw badRequest(`can't parse ${what} JSON object`);
    }
  }
}
