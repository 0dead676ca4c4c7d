import { understandAddress } from "../words/understanding.js";
import { answerMessage } from "./answer-message.js";
import { answerCard } from "./card-command.js";
import { asksForCheck } from "./claim-words.js";
import { say } from "./commands.js";
import { compareAddresses } from "./compare-addresses.js";
import type { Conversation } from "./conversation.js";
import type { Corpus } from "./corpus.js";
import { answerFind } from "./find-command.js";
import { followLink } from "./follow-link.js";
import type { Languages } from "./languages.js";
import { overSeveral } from "./over-several.js";
import { answerPart, openParagraph, openPlace } from "./paragraph-command.js";
import { namesOf } from "./read-message.js";
import { redraw } from "./redraw.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import { findAll, gather } from "./requested-lists.js";
import { leaf } from "./requested-parts.js";
import { showAddresses } from "./show/addresses.js";
import { factsOfAll } from "./show/quotation.js";
import { showStart } from "./show/start.js";
import { showSubjects } from "./show/subjects.js";
import { answerSummary } from "./summary-command.js";
import { answerVerify } from "./verify-command.js";

/** Parts of the corpus whose conversations are kept. */
const MOST_PARTS = 50;

/** What the conversation is about itself. */
interface Identity {
  readonly version: string;
  readonly encoder: string;
  /** Who runs the bot, where the settings name one. */
  readonly operator?: string;
}

/** @throws RangeError when the corpus has no address */
export function createConversation(
  corpus: Corpus,
  identity: Identity,
  languages: Languages,
): Conversation {
  const { addresses } = corpus;
  const all = addresses.map(({ address }) => address);
  const [newest] = all;
  if (!newest) throw new RangeError("createConversation: expected at least one address, got none");
  const names = namesOf(all);
  const within = rememberParts((wanted) =>
    createConversation(corpus.within(wanted), identity, languages),
  );

  const conversation: Conversation = {
    start: (messages, back = false) => showStart(messages, addresses, back),
    followLink: (messages, parameter) => followLink(conversation, addresses, messages, parameter),
    about(messages) {
      const facts = factsOfAll(messages, addresses);
      return plain(messages.about(identity.version, facts, identity.encoder));
    },
    help: ({ help, addresses: words }) =>
      plain(addresses.length > 1 ? `${help}\n\n${words.help}` : help),
    async ask(messages, question, { brief = false, thread } = {}) {
      const reply = await answerMessage(parts, messages, question, brief, thread);
      // Where others read along a sample question is noise, and its tap works in private only.
      return brief && reply.buttons ? { ...reply, buttons: withoutSamples(reply.buttons) } : reply;
    },
    verify: (messages, claim, isForwarded = false) =>
      answerVerify(parts, messages, claim, isForwarded),
    asksForCheck({ language }, words) {
      const titles = all.flatMap((address) => address.titles ?? []);
      const { understanding } = languages.read(words, language);
      return asksForCheck(words, understandAddress(understanding, { titles }));
    },
    summary: (messages, words, as = "reply") => answerSummary(parts, messages, words, as),
    find: (messages, words, page = 0) => answerFind(parts, messages, words, page),
    findAll: (messages, words) =>
      /[,;/|]/u.test(words) ? findAll(parts, messages, words) : conversation.find(messages, words),
    part: (messages, words) => Promise.resolve(answerPart(parts, messages, words)),
    card: (messages, words, thread) =>
      answerCard({ addresses, languages, names }, messages, words, thread),
    gather: (messages, topic) => gather(parts, messages, topic),
    leaf: (messages, kind, thread) => leaf(parts, messages, kind, thread),
    paragraph: (messages, words) => openParagraph(parts, messages, words),
    subjects(messages, address = newest, paragraph) {
      const { subjects } = corpus.summariserOf(address);
      return showSubjects(messages, addresses, address, subjects, paragraph);
    },
    addresses: (messages, chosen) => showAddresses(messages, all, chosen),
    compare: (messages, topic) =>
      addresses.length === 1
        ? conversation.gather(messages, topic)
        : compareAddresses(parts, messages, topic),
    within,
    open: (messages, place) => openPlace(parts, messages, place),
    choosing: () => conversation,
    redraw: (messages, tap) => redraw(parts, messages, tap),
    say: (messages, message, thread) => say(conversation, messages, message, thread),
  };
  const parts = { corpus, conversation, languages, operator: identity.operator, names };
  return addresses.length > 1 ? overSeveral(conversation, corpus, languages) : conversation;
}

/** The conversations over some of the addresses, kept by their slugs. */
function rememberParts(create: Conversation["within"]): Conversation["within"] {
  const made = new Map<string, Conversation>();
  return (wanted) => {
    const key = wanted.map(({ slug }) => slug).join(" ");
    const part = made.get(key) ?? create(wanted);
    if (made.size >= MOST_PARTS) made.clear();
    made.set(key, part);
    return part;
  };
}

function withoutSamples(rows: NonNullable<Reply["buttons"]>): NonNullable<Reply["buttons"]> {
  return rows.filter((row) =>
    row.every(({ action }) => action.kind !== "tap" || action.tap.kind !== "ask"),
  );
}
