import type { EndState, OutboxRow, OutboxStore } from "../../posts/outbox.js";
import type { Metrics } from "../ports/metrics.js";

/** The same outbox, with the ends of slots counted once they are written. */
export function countPosts(outbox: OutboxStore, metrics: Pick<Metrics, "postEnded">): OutboxStore {
  return {
    ...outbox,
    async commit(commit) {
      const isWritten = await outbox.commit(commit);
      if (isWritten)
        for (const { row, from } of commit.rows)
          // A row that was in that state before is one whose owner has been told.
          if (hasEnded(row) && !from.includes(row.state)) metrics.postEnded(row.state);
      return isWritten;
    },
  };
}

function hasEnded(row: OutboxRow): row is OutboxRow & { readonly state: EndState } {
  return row.state !== "planned" && row.state !== "sending";
}
