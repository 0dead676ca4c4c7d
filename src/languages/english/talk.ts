/** Greetings and fillers at the start of a message; they say nothing about the topic. */
const OPENERS =
  /^(?:(?:hi+|hiya|hey+|hello+|yo|salem|salam|good (?:morning|day|evening|afternoon)|dear bot|bot|ok|okay|so+|well|um+|uh|hm+|please|pls|plz|listen|look|btw|by the way|excuse me|sorry|quick question|question|one question|just curious|i was wondering|i wonder|wondering|tell me|can you tell me|could you tell me|can you please tell me|do you know|i want to know|i would like to know|i'd like to know)(?:\s+(?:there|all|guys|everyone|friend|bro|man|bot|if|whether))?[\s,.!?:;…–—-]+)+/iu;
/** Fillers at the end. */
const CLOSERS =
  /(?:(?<!\b(?:he|she|they|it|who|whom|also|president|everyone|all))[\s,.!…–—-]+(?:please|pls|plz|thanks|thank you|thx|lol|haha+|lmao|bro|man|mate|or nah|or not|or what|i guess|btw|tho|though))+(?=[\s?.!…]*$)/iu;

/**
 * A message without greetings and fillers at its ends.
 *
 * Example: `hey, what about corruption pls?` gives `what about corruption?`, `hello!` gives nothing.
 */
export function withoutTalk(message: string): string {
  return message.replace(OPENERS, "").replace(CLOSERS, "").trim();
}
