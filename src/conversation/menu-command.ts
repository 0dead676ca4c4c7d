/** A command of the menu; its name is the same in all languages. */
export interface MenuCommand {
  readonly command: string;
  /** At most 256 characters. */
  readonly description: string;
}
