import type { Messages } from "./messages.js";
import type { Button, Reply } from "./reply.js";
import type { Redraw } from "./view.js";
import { isRedraw } from "./view.js";

/** A reply that goes on: where it stands, like `1/4`, and what leads further and back. */
interface Paging {
  readonly position: string;
  readonly next?: Redraw;
  readonly previous?: Redraw;
}

/** How the pages of a reply go on; the button between the two says which page is shown. */
export function pagingOf(
  { buttons: labels }: Messages,
  buttons: NonNullable<Reply["buttons"]>,
): Paging | undefined {
  for (const row of buttons) {
    const at = row.findIndex(({ label }) => /^\d+\/\d+$/u.test(label));
    const position = row[at]?.label;
    if (position === undefined) continue;
    const tapAt = (index: number, label: string): Redraw | undefined =>
      row[index]?.label === label ? redrawOf(row[index]) : undefined;
    const next = tapAt(at + 1, labels.next);
    const previous = tapAt(at - 1, labels.previous);
    return { position, ...(next && { next }), ...(previous && { previous }) };
  }
  return undefined;
}

/** What a button does, where it changes its message. */
export function redrawOf({ action }: Button): Redraw | undefined {
  return action.kind === "tap" && isRedraw(action.tap) ? action.tap : undefined;
}
