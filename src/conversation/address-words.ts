import type { AddressFacts } from "./address-facts.js";
import type { MenuCommand } from "./menu-command.js";

/** What is said where there are several addresses. */
export interface AddressWords {
  /**
   * Over the list of the newest of them.
   *
   * @param count how many there are in all
   * @param chosen is asked alone
   */
  readonly list: (
    addresses: readonly AddressFacts[],
    count: number,
    chosen: AddressFacts | undefined,
  ) => string;
  /** Instead of a list where there is one. */
  readonly only: (facts: AddressFacts) => string;
  /** To a message that names an address which is not there. */
  readonly noneNamed: string;
  /** Over a reply about those only that a message has named. */
  readonly asked: (addresses: readonly AddressFacts[]) => string;
  /** Over what others say of it. */
  readonly answeredElsewhere: string;
  /** Over what each address says on a topic, the oldest first. */
  readonly compared: (topic: string) => string;
  /** Under it: those that have nothing on the topic, and those that have and are not shown. */
  readonly nothingIn: (addresses: readonly AddressFacts[]) => string;
  readonly moreIn: (addresses: readonly AddressFacts[]) => string;
  readonly compareUsage: string;
  /** Lines of the help, and commands of the menu, that one address has no use for. */
  readonly help: string;
  readonly commands: readonly MenuCommand[];
  /** A button by which all are asked again. */
  readonly all: string;
  /** Toasts after a choice. */
  readonly chosen: (facts: AddressFacts) => string;
  readonly allChosen: string;
}
