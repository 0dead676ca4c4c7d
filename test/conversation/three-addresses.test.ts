import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenCorpus } from "../../src/app.js";
import type { AnswerReply, Conversation } from "../../src/conversation/conversation.js";
import { createConversation } from "../../src/conversation/converse.js";
import { languages } from "../../src/languages/index.js";
import { entry, openTwoAddresses } from "../support/two-addresses.js";

const MESSAGES = languages.messagesOf("en");
const ENTRIES = [
  entry(
    "2019-01-01-bread",
    "The price of bread will stay as it is. Bakers will be paid on Mondays.",
    "What will bread cost?",
    "Ann Harper",
  ),
  entry(
    "2020-01-01-mills",
    "The mills stay open in winter. Bread is the concern of every family.",
    "Do the mills stay open?",
    "Ann Harper",
  ),
  entry(
    "2021-01-01-roads",
    "The road to the northern lake will be paved. Bridges come later.",
    "Which road will be paved?",
    "Boris Sutter",
  ),
];

let corpus: OpenCorpus;
let close: () => Promise<void>;
let conversation: Conversation;
beforeAll(async () => {
  ({ corpus, close } = await openTwoAddresses(ENTRIES));
  conversation = createConversation(corpus, { version: "0", encoder: "test" }, languages);
});
afterAll(() => close());

async function talk(
  over: Conversation,
  ...said: readonly [string, ...string[]]
): Promise<AnswerReply> {
  let [reply, thread]: [AnswerReply | undefined, AnswerReply["thread"]] = [undefined, undefined];
  for (const message of said) {
    reply = await over.say(MESSAGES, message, thread);
    ({ thread } = reply);
  }
  return reply as AnswerReply;
}

const chosen = (slug: string): Conversation => {
  const found = corpus.addresses.find(({ address }) => address.slug === slug);
  if (!found) throw new Error(`expected the address ${slug}`);
  return conversation.choosing(found.address);
};

test("what leans on a speaker of two addresses is asked of both", async () => {
  const reply = await talk(
    conversation,
    "What did Harper say the price of bread will be?",
    "and when?",
  );
  expect(reply.content.text).not.toContain("Sutter");
});

test("after one speaker another can be named with a word that leans", async () => {
  const reply = await talk(
    conversation,
    "Which road will be paved, did Sutter say?",
    "What did Harper say about it?",
  );
  expect(reply.content.text).not.toContain("Boris Sutter");
});

test("questions of one message for different speakers are not all asked of the first", async () => {
  const reply = await talk(
    conversation,
    "Which road does Sutter say will be paved? And do the mills stay open, Harper?",
  );
  expect(reply.content.text).toContain("The mills stay open in winter.");
  expect(reply.content.text).toContain("The road to the northern lake will be paved.");
});

test("a chat that has chosen one asks it, another by its name, and all for claims and links", async () => {
  const bread = chosen("2019-01-01-bread");
  // Whatever it finds, it finds there.
  const own = await talk(bread, "Which road will be paved?");
  expect(own.answer?.address.slug).toBe("2019-01-01-bread");
  const named = await talk(bread, "Which road will be paved, did Sutter say?");
  expect(named.content.text).toContain("— Boris Sutter, 1 January 2021");
  const claim = await talk(bread, "/verify The road to the northern lake will be paved.");
  expect(claim.content.text).toContain("These words are in the address");
  const [roads] = corpus.addresses;
  const link = await bread.followLink(MESSAGES, `p1s1-${roads?.address.sha256.slice(0, 6) ?? ""}`);
  expect(link.content.text).toContain("The road to the northern lake will be paved.");
  expect((await talk(bread, "/addr")).content.text).toContain("Ann Harper, 1 January 2019.");
  expect((await talk(bread, "/help")).content.text).toContain("/addresses");
});

test("the pages of a list stay in the address that was asked", async () => {
  const bread = chosen("2019-01-01-bread");
  const { buttons = [] } = await bread.find(MESSAGES, "the");
  for (const { action } of buttons.flat())
    if (action.kind === "tap" && action.tap.kind === "found")
      expect(action.tap.within?.slug).toBe("2019-01-01-bread");
  const redrawn = await conversation.redraw(MESSAGES, {
    kind: "found",
    words: "will",
    page: 0,
    ...(corpus.addresses[2] && { within: corpus.addresses[2].address }),
  });
  expect(redrawn.content.text).toContain("of 2 sentences");
});
