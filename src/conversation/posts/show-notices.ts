import type { Notice, OutboxRow } from "../../posts/outbox.js";
import type { Post } from "../../posts/post.js";
import { readPartlySent } from "../../posts/send-outcome.js";
import type { Messages } from "../messages.js";
import type { PostTrouble } from "./post-words.js";

/** What the owner is told of slots of one post; `title` names its chat. */
export function showNotices(
  { posts: words }: Messages,
  { content, cadence }: Post,
  notices: readonly { readonly notice: Notice; readonly row: OutboxRow }[],
  title: string | undefined,
): string {
  const lines = notices.map(({ notice, row }) =>
    words.trouble(troubleOf(notice, row.reason ?? ""), words.moment(row.dueAt, cadence.zone)),
  );
  return [words.troubleLead(title, words.content(content)), ...lines].join("\n");
}

function troubleOf(notice: Notice, reason: string): PostTrouble {
  switch (notice) {
    case "failed":
    case "skipped":
    case "paused":
      return { kind: notice, reason };
    case "unknown": {
      const partly = readPartlySent(reason);
      return partly ? { kind: "partly", ...partly } : { kind: "unknown" };
    }
    case "series-finished":
      return { kind: notice };
  }
}
