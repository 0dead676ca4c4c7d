import type { Address } from "../corpus/address.js";
import type { AnswerReply } from "./conversation.js";
import type { Button, Reply } from "./reply.js";

/** A reply of one address of several: its buttons that list sentences stay with that address. */
export function inAddress(reply: AnswerReply, address: Address): AnswerReply {
  const buttons = keepIn(reply.buttons ?? [], address);
  return {
    ...reply,
    buttons,
    ...(reply.thread && {
      thread: { ...reply.thread, buttons: keepIn(reply.thread.buttons, address) },
    }),
  };
}

function keepIn(rows: NonNullable<Reply["buttons"]>, address: Address): Button[][] {
  return rows.map((row) =>
    row.map((button) => {
      const { action } = button;
      if (action.kind !== "tap") return button;
      const { tap } = action;
      return tap.kind === "found" || tap.kind === "gathered" || tap.kind === "mentions"
        ? { ...button, action: { ...action, tap: { ...tap, within: address } } }
        : button;
    }),
  );
}
