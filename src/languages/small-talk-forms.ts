import type { SmallTalk, Understanding } from "../words/understanding.js";

/**
 * Recognises a message that asks nothing and yet wants a kind word. Fixed forms only: whatever else
 * stands beside thanks is a question, and of death only what people say of themselves counts.
 *
 * @param forms of the message in lower case without marks: of thanks and of an "ok" the whole
 * message, of one who wants to die some words of it
 *
 * Example: in English `Thank you so much!` is thanks, `whom does he thank?` and `how many people
 * died?` are not.
 */
export function createSmallTalkReader(
  forms: Readonly<Record<SmallTalk, RegExp>>,
): Understanding["readSmallTalk"] {
  return (message) => {
    const words = (
      message
        .normalize("NFC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).join(" ");
    return KINDS.find((kind) => forms[kind].test(words));
  };
}

const KINDS = ["crisis", "thanks", "fine"] as const;
