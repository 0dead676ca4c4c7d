/** Numbers from a seed, the same ones each time (mulberry32, public domain, Tommy Ettinger). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Fields = Record<string, unknown>;

/** Texts that break parsers, counters of characters, patterns and renderers. */
const TEXTS = [
  "",
  " ",
  "\n\n\n",
  "?",
  "What about schools?",
  "/start",
  "/start p10s2",
  "/start ../../etc/passwd",
  "/start@quotation_bot p1s1",
  "/ask",
  "/ask What will change in the constitution?",
  "/ask@quotation_bot schools?",
  "/verify",
  "/verify the people of Kazakhstan",
  "/summary",
  "/summary schools",
  "/summary 10",
  "/summary 99999999999999999999",
  "/paragraph 0",
  "/paragraph -1",
  "/paragraph 1e9",
  "/paragraph 10",
  "/find",
  "/find (a+)+$",
  "/find the",
  "/topics",
  "/settings",
  "/language xx",
  "/forget",
  "/privacy",
  "/about",
  "/schedule daily 25:99",
  "/unknown_command",
  "@quotation_bot schools",
  "<b>&amp;</i> & < > \" ' <script>",
  "'; DROP TABLE updates; --",
  "__proto__",
  "constructor",
  "%s %d %n",
  "\u0000\u0001\u202e\u2066text\u2069",
  "\ud800 lone surrogate \udfff",
  "e\u0301A\u030a",
  "👨‍👩‍👧‍👦".repeat(50),
  "а".repeat(4096),
  "a ".repeat(2048),
  "?".repeat(4096),
  "(".repeat(500),
  `${"a".repeat(64)}!`.repeat(60),
  "https://example.com/?q=<x>&y=1#z",
  "1234567890:AAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
];

const DATA = [
  "",
  "1",
  "v1",
  "v1:",
  "v1:more",
  "1:ask:0",
  "1:ask:9",
  "v1:ask:-1",
  "v1:quote:p10s2",
  "v1:context:p999s999:1",
  "v2:future",
  "v1:bogus:__proto__",
  "\u0000",
  "я".repeat(32),
  "x".repeat(64),
  "x".repeat(5000),
];

const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  9_007_199_254_740_993,
  "",
  "text",
  [],
  [null],
  {},
  { id: 1 },
  { id: "1" },
];

/** Updates as Telegram, or somebody in its place, could send them: most of them nearly right. */
export function createHostileUpdates(seed: number): (updateId: number) => Fields {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const maybe = (share: number): boolean => random() < share;

  const person = (): Fields => ({
    id: 1000 + below(400),
    is_bot: maybe(0.03),
    first_name: oneOf(TEXTS),
    ...(maybe(0.7) ? { language_code: oneOf(["en", "kk", "ru", "zz-ZZ", "", "__proto__"]) } : {}),
  });
  const chat = (): Fields => {
    const type = oneOf(["private", "private", "group", "supergroup", "channel", "sender", "odd"]);
    return type === "private"
      ? { id: 1000 + below(400), type }
      : { id: -1000 - below(100), type, title: oneOf(TEXTS) };
  };
  const entities = (text: string): Fields[] =>
    Array.from({ length: below(4) }, () => {
      const type = oneOf(["bold", "bot_command", "mention", "text_mention", "unheard_of"]);
      return {
        type,
        offset: oneOf([0, -1, below(text.length + 1), 1e9]),
        length: oneOf([0, 1, -5, below(text.length + 1), 1e9]),
        ...(type === "text_mention" ? { user: person() } : {}),
      };
    });
  const message = (depth = 0): Fields => {
    const text = maybe(0.2) ? oneOf(TEXTS) + oneOf(TEXTS) : oneOf(TEXTS);
    return {
      message_id: below(1e6),
      date: below(2e9),
      chat: chat(),
      from: maybe(0.02) ? undefined : person(),
      ...(maybe(0.85) ? { text, entities: entities(text) } : {}),
      ...(maybe(0.1) ? { caption: text, photo: [] } : {}),
      ...(maybe(0.2) && depth < 2 ? { reply_to_message: message(depth + 1) } : {}),
      ...(maybe(0.1) ? { quote: { text: oneOf(TEXTS), position: below(100) } } : {}),
      ...(maybe(0.1)
        ? { forward_origin: { type: oneOf(["user", "channel", "odd"]), date: 1 } }
        : {}),
      ...(maybe(0.1) ? { sender_chat: chat() } : {}),
      ...(maybe(0.1) ? { message_thread_id: below(5), is_topic_message: maybe(0.5) } : {}),
      ...(maybe(0.05) ? { via_bot: person() } : {}),
      ...(maybe(0.03) ? { migrate_to_chat_id: -1_009_999 } : {}),
      ...(maybe(0.03) ? { chat_shared: { request_id: below(9), chat_id: -5 } } : {}),
      ...(maybe(0.03) ? { new_chat_members: [person()] } : {}),
      ...(maybe(0.02) ? { is_automatic_forward: true } : {}),
    };
  };
  const member = (): Fields => ({
    status: oneOf(["member", "kicked", "left", "administrator", "creator", "odd"]),
    user: person(),
    ...(maybe(0.5) ? { can_post_messages: maybe(0.5) } : {}),
  });
  const payload: Readonly<Record<string, (updateId: number) => Fields>> = {
    message: () => message(),
    channel_post: () => message(),
    guest_message: (updateId) => ({ ...message(), guest_query_id: `guest-${updateId}` }),
    edited_message: () => message(),
    inline_query: (updateId) => ({
      id: `inline-${updateId}`,
      from: person(),
      query: oneOf(TEXTS).slice(0, 256),
      offset: oneOf(["", "0", "20", "40", "-20", "1e3", "NaN", "x".repeat(64), "__proto__"]),
      ...(maybe(0.5) ? { chat_type: oneOf(["sender", "private", "channel", "odd"]) } : {}),
    }),
    chosen_inline_result: () => ({
      result_id: oneOf(DATA),
      from: person(),
      query: oneOf(TEXTS),
      ...(maybe(0.5) ? { inline_message_id: oneOf(DATA) } : {}),
    }),
    callback_query: (updateId) => ({
      id: `callback-${updateId}`,
      from: person(),
      chat_instance: "1",
      ...(maybe(0.9) ? { data: oneOf(DATA) } : { game_short_name: "game" }),
      ...(maybe(0.7) ? { message: message() } : { inline_message_id: oneOf(DATA) }),
    }),
    my_chat_member: () => ({
      chat: chat(),
      from: person(),
      date: 1,
      old_chat_member: member(),
      new_chat_member: member(),
    }),
    telepathy: () => ({ id: "1" }),
  };
  const names = Object.keys(payload);

  /** Puts something odd somewhere, but leaves a query its id: its user waits for an answer. */
  const spoil = (fields: Fields): void => {
    const keys = Object.keys(fields).filter((key) => key !== "id");
    if (keys.length === 0) return;
    const key = oneOf(keys);
    const value = fields[key];
    if (typeof value === "object" && value !== null && !Array.isArray(value) && maybe(0.6))
      spoil(value as Fields);
    else if (maybe(0.3)) fields[key] = undefined;
    else fields[key] = oneOf(ODD);
  };

  return (updateId) => {
    const name = oneOf(names);
    const fields = payload[name]?.(updateId) ?? {};
    if (maybe(0.25)) spoil(fields);
    const update = { update_id: updateId, [name]: fields };
    // As it comes from the wire: no undefined fields, no lone objects shared.
    return JSON.parse(JSON.stringify(update)) as Fields;
  };
}
