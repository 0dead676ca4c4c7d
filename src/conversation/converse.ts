import { quoteInContext } from "../answering/leaning.js";
import { createAnswerMessage } from "./answer-message.js";
import { answerCard } from "./card-command.js";
import { answerCommand } from "./commands.js";
import { compareAddresses } from "./compare-addresses.js";
import type { Conversation } from "./conversation.js";
import type { Corpus } from "./corpus.js";
import { checkClaimInAll, coreIn, isForeign } from "./corpus.js";
import { cutWords } from "./cut-words.js";
import { findInTranslations, findWord, mistyped } from "./find-word.js";
import { followLink } from "./follow-link.js";
import type { Messages } from "./messages.js";
import { findPlace } from "./place.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import { showAddresses } from "./show/addresses.js";
import { inAddress } from "./in-address.js";
import { overSeveral } from "./over-several.js";
import { readNamedPart } from "./named-part.js";
import { namesOf } from "./read-message.js";
import type { RequestParts } from "./request-parts.js";
import { showListed } from "./requested-lists.js";
import { carryOut } from "./requests.js";
import { subjectOf } from "../requests/follow-up.js";
import { showClaim, showClaimByMeaning } from "./show/claim.js";
import { showPost } from "./posts/show-post.js";
import { showFound, showFoundByMeaning } from "./show/found.js";
import { showTranslated } from "./show/requests.js";
import { showParagraph } from "./show/paragraph.js";
import { factsOfAll } from "./show/quotation.js";
import { showStart } from "./show/start.js";
import { showSummary } from "./show/summary.js";
import { showSubjects } from "./show/subjects.js";
import { showView } from "./show/view.js";
import { understandAddress } from "../words/understanding.js";
import { asksForCheck } from "./claim-words.js";
import { threadOf } from "./thread.js";
import type { Languages } from "./languages.js";
import type { SummaryWish } from "./summary-wish.js";
import { findSummary, readSummaryWish } from "./summary-wish.js";
import { NO_SURROUNDINGS } from "./view.js";

/** Parts of the corpus whose conversations are kept. */
const MOST_PARTS = 50;

/** What the conversation is about itself. */
export interface Identity {
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
  const [newest] = addresses.map(({ address }) => address);
  if (!newest) throw new RangeError("createConversation: expected at least one address, got none");

  const names = namesOf(addresses.map(({ address }) => address));

  async function summarise(
    messages: Messages,
    wanted: SummaryWish,
    as: "reply" | "post",
  ): Promise<Reply> {
    const whole = await findSummary(corpus, wanted);
    const isTreated = whole.summary.sentences.length > 0;
    const wish = isTreated ? wanted : withoutPurpose(wanted, messages);
    const found = wish.topic === wanted.topic ? whole : await findSummary(corpus, wish);
    const { address, summary } = found;
    if (as === "reply" || summary.sentences.length === 0)
      return showSummary(messages, addresses.length, found, wish);
    const { topic } = wish;
    const text = { kind: "summary", summary, ...(topic !== undefined && { topic }) } as const;
    return showPost(messages, addresses, address, text);
  }

  /** `Roads for my lesson` is about roads where nothing is said of the whole. */
  const withoutPurpose = (wish: SummaryWish, { language }: Messages): SummaryWish => {
    if (wish.topic === undefined) return wish;
    const { understanding } = languages.read(wish.topic, language);
    const topic = wish.topic.replace(understanding.requests?.purpose ?? "", "").trim();
    return topic === "" ? wish : { ...wish, topic };
  };

  /** Conversations over some of the addresses, by their slugs. */
  const parts = new Map<string, Conversation>();
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
      const reply = await answerMessage(messages, question, brief, thread);
      // Where others read along a sample question is noise, and its tap works in private only.
      return brief && reply.buttons ? { ...reply, buttons: withoutSamples(reply.buttons) } : reply;
    },
    async verify(messages, claim, isForwarded = false) {
      if (!/[\p{L}\p{N}]/u.test(claim)) return plain(messages.verifyUsage);
      const { address, verdict } = checkClaimInAll(addresses, claim);
      const core = coreIn(addresses, claim);
      if (
        verdict.verdict === "absent" &&
        isForeign(addresses, languages.read, core, messages.language)
      ) {
        const nearest = await corpus.answer(core, messages.language);
        return showClaimByMeaning(messages, addresses, nearest);
      }
      return showClaim(messages, addresses, address, verdict, isForwarded);
    },
    asksForCheck({ language }, words) {
      const titles = addresses.flatMap(({ address }) => address.titles ?? []);
      const { understanding } = languages.read(words, language);
      return asksForCheck(words, understandAddress(understanding, { titles }));
    },
    async summary(messages, words, as = "reply") {
      const wish = readSummaryWish(words, languages.all);
      return wish ? summarise(messages, wish, as) : plain(messages.summaryUsage);
    },
    async find(messages, words, page = 0) {
      const wanted = cutWords(words);
      if (!/[\p{L}\p{N}]/u.test(wanted)) return plain(messages.findUsage);
      const places = addresses.flatMap(({ address, understanding }) =>
        findWord(address, understanding.stem, wanted),
      );
      const isOther = isForeign(addresses, languages.read, wanted, messages.language);
      if (places.length === 0 && isOther) {
        const { text, understanding } = languages.read(wanted, messages.language);
        const translated = addresses.flatMap(({ address }) => {
          const glosses = address.glosses?.[understanding.language] ?? [];
          return findInTranslations(address, glosses, understanding.stem, text);
        });
        if (translated.length > 0) return showTranslated(messages, wanted, translated, page);
      }
      const meant =
        places.length === 0
          ? mistyped(
              addresses.map(({ address }) => address),
              wanted,
            )
          : undefined;
      if (meant !== undefined) return conversation.find(messages, meant, page);
      if (places.length === 0 && isOther)
        return showFoundByMeaning(messages, addresses, wanted, await corpus.nearByMeaning(wanted));
      return showFound(messages, addresses, wanted, places, page);
    },
    findAll: (messages, words) =>
      /[,;/|]/u.test(words)
        ? carryOut(requestParts, messages, { kind: "count", words }, undefined)
        : conversation.find(messages, words),
    async part(messages, words) {
      const place = findPlace(addresses, words);
      if (place) {
        const shown = conversation.open(messages, place);
        return { ...shown, thread: threadOf(shown, place, "sentence") };
      }
      if (words.trim() === "") return conversation.paragraph(messages, words);
      const part = readNamedPart(languages, messages, words, names);
      return part
        ? carryOut(requestParts, messages, { kind: "show", part }, undefined)
        : conversation.paragraph(messages, words);
    },
    card: (messages, words, thread) =>
      answerCard({ addresses, languages, names }, messages, words, thread),
    gather: (messages, topic) =>
      carryOut(requestParts, messages, { kind: "gather", topic }, undefined),
    leaf: (messages, kind, thread) => carryOut(requestParts, messages, { kind }, thread),
    paragraph(messages, words) {
      const place = findPlace(addresses, words);
      if (place) return conversation.open(messages, place);
      const number = Number(/^\s*[p¶]?\s*(\d{1,4})\s*$/iu.exec(words)?.[1] ?? 0);
      const having = addresses.find(({ address }) => address.paragraphs[number - 1]);
      if (having) return showParagraph(messages, addresses, having.address, number);
      return plain(messages.paragraphUsage(factsOfAll(messages, addresses)));
    },
    subjects(messages, address = newest, paragraph) {
      const { subjects } = corpus.summariserOf(address);
      return showSubjects(messages, addresses, address, subjects, paragraph);
    },
    addresses: (messages, chosen) =>
      showAddresses(
        messages,
        addresses.map(({ address }) => address),
        chosen,
      ),
    compare: (messages, topic) =>
      addresses.length === 1
        ? conversation.gather(messages, topic)
        : compareAddresses(requestParts, messages, topic),
    within(wanted) {
      const key = wanted.map(({ slug }) => slug).join(" ");
      const made = parts.get(key) ?? createConversation(corpus.within(wanted), identity, languages);
      if (parts.size >= MOST_PARTS) parts.clear();
      parts.set(key, made);
      return made;
    },
    open(messages, { address, sentence }) {
      const { leansBack } = languages.understandingOf(address.language);
      return showView(messages, addresses, {
        as: "place",
        address,
        quotations: [quoteInContext(address, sentence, { leansBack })],
        index: 0,
        surroundings: NO_SURROUNDINGS,
      });
    },
    choosing: () => conversation,
    async redraw(messages, tap) {
      if ("within" in tap && addresses.length > 1)
        return inAddress(await conversation.within([tap.within]).redraw(messages, tap), tap.within);
      switch (tap.kind) {
        case "view":
          return showView(messages, addresses, tap.view);
        case "paragraph":
          return showParagraph(messages, addresses, tap.address, tap.number);
        case "subjects":
          return conversation.subjects(messages, tap.address, tap.paragraph);
        case "found":
          return conversation.find(messages, tap.words, tap.page);
        case "gathered":
        case "mentions":
          return showListed(requestParts, messages, tap);
        case "summary":
          return summarise(messages, tap, "reply");
        case "start":
          return conversation.start(messages);
      }
    },
    async say(messages, message, thread) {
      return (
        (await answerCommand(conversation, messages, message, thread)) ??
        conversation.ask(messages, message, { ...(thread && { thread }) })
      );
    },
  };
  const requestParts: RequestParts = {
    corpus,
    conversation,
    languages,
    operator: identity.operator,
    summarise: (messages, wish) => summarise(messages, wish, "reply"),
    subjectOf: ({ language }, question) =>
      subjectOf(question, languages.read(question, language).understanding),
  };
  const answerMessage = createAnswerMessage({
    requestParts,
    questionParts: { corpus, languages, operator: identity.operator },
    names,
  });
  return addresses.length > 1 ? overSeveral(conversation, corpus, languages) : conversation;
}

function withoutSamples(rows: NonNullable<Reply["buttons"]>): NonNullable<Reply["buttons"]> {
  return rows.filter((row) =>
    row.every(({ action }) => action.kind !== "tap" || action.tap.kind !== "ask"),
  );
}
