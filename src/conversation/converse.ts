import type { Answer } from "../answering/answer.js";
import type { Catalogue } from "./catalogue.js";
import type { Desk } from "./desk.js";
import { checkClaimInAll } from "./desk.js";
import { join, joinWith } from "./formatted-text.js";
import type { Reply } from "./reply.js";
import { showAnswer } from "./show-answer.js";
import { showClaim } from "./show-claim.js";
import { factsOf } from "./show-quotation.js";
import { showSummary } from "./show-summary.js";

/** What the conversation is about itself. */
export interface Identity {
  readonly version: string;
  readonly encoder: string;
}

/** Sentences of a summary unless told otherwise. */
export const SUMMARY_SENTENCES = 5;
/** A topic is a few words; what goes beyond is not echoed. */
const LONGEST_TOPIC = 80;

/** The use cases of a conversation: each takes what was said and gives a reply. */
export interface Conversation {
  start(catalogue: Catalogue): Reply;
  help(catalogue: Catalogue): Reply;
  about(catalogue: Catalogue): Reply;
  privacy(catalogue: Catalogue): Reply;
  ask(catalogue: Catalogue, question: string): Promise<Reply & { readonly answer: Answer }>;
  verify(catalogue: Catalogue, claim: string): Reply;
  summary(catalogue: Catalogue, topic: string): Promise<Reply>;
  /** Any private message: a command with its words, or a question. */
  say(catalogue: Catalogue, message: string): Promise<Reply>;
}

/** @throws RangeError when the desk has no address */
export function createConversation(desk: Desk, identity: Identity): Conversation {
  const [main] = desk.texts;
  if (!main) throw new RangeError("createConversation: expected at least one address, got none");

  const conversation: Conversation = {
    start: (catalogue) => ({
      content: joinWith("\n\n", [
        catalogue.welcome(factsOf(main.address, catalogue.language)),
        ...(main.samples.length === 0 ? [] : [catalogue.tryOne]),
      ]),
      buttons: main.samples.map((label, i) => [
        { label, action: { kind: "callback", data: `1:ask:${i}` } },
      ]),
    }),
    help: (catalogue) => ({ content: join(catalogue.help) }),
    about: (catalogue) => ({
      content: join(
        catalogue.about(
          identity.version,
          desk.texts.map(({ address }) => factsOf(address, catalogue.language)),
          identity.encoder,
        ),
      ),
    }),
    privacy: (catalogue) => ({ content: join(catalogue.privacy) }),
    async ask(catalogue, question) {
      const answer = await desk.answer(question);
      return { content: showAnswer(catalogue, answer), answer };
    },
    verify(catalogue, claim) {
      if (!/[\p{L}\p{N}]/u.test(claim)) return { content: join(catalogue.verifyUsage) };
      const { address, verdict } = checkClaimInAll(desk.texts, claim);
      return { content: showClaim(catalogue, address, verdict) };
    },
    async summary(catalogue, topic) {
      const words = topic.trim().slice(0, LONGEST_TOPIC);
      const summary = await desk.summarise(main.address, SUMMARY_SENTENCES, words || undefined);
      return { content: showSummary(catalogue, main.address, summary, words || undefined) };
    },
    async say(catalogue, message) {
      const command = /^\/([a-z_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/iu.exec(message.trim());
      if (!command) return conversation.ask(catalogue, message);
      const words = command[2] ?? "";
      switch (command[1]?.toLowerCase()) {
        case "start":
          return conversation.start(catalogue);
        case "help":
          return conversation.help(catalogue);
        case "about":
          return conversation.about(catalogue);
        case "privacy":
          return conversation.privacy(catalogue);
        case "verify":
          return conversation.verify(catalogue, words);
        case "summary":
          return conversation.summary(catalogue, words);
        case "ask":
          return conversation.ask(catalogue, words);
        default:
          return { content: join(catalogue.unknownCommand) };
      }
    },
  };
  return conversation;
}
