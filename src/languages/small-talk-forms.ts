import type { SmallTalk, Understanding } from "../words/understanding.js";

/**
 * Recognises a message that asks nothing and yet wants a kind word. Fixed forms only: whatever else
 * stands beside thanks is a question, and of death only what people say of themselves counts.
 *
 * @param forms of the message in lower case without marks: of thanks and of an "ok" the whole
 * message, of one who wants to die some words of it
 * @param readEmergency whether somebody is in danger
 * @param fold brings letters that are typed alike to one
 *
 * Example: in English `Thank you so much!` is thanks, `whom does he thank?` and `how many people
 * died?` are not.
 */
export function createSmallTalkReader(
  forms: Readonly<Record<Exclude<SmallTalk, "emergency">, RegExp>>,
  readEmergency: (message: string) => boolean,
  fold: (text: string) => string = (text) => text,
): Understanding["readSmallTalk"] {
  return (message) => {
    const text = fold(message.normalize("NFC").toLowerCase());
    const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
    const isEmergency = readEmergency(message);
    return KINDS.find((kind) => (kind === "emergency" ? isEmergency : forms[kind].test(words)));
  };
}

const KINDS = ["crisis", "emergency", "thanks", "fine"] as const;
