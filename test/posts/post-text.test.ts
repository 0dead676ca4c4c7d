import { describe, expect, it } from "vitest";
import type { NoText, PostText } from "../../src/posts/post-text.js";
import { createWriteText } from "../../src/posts/post-text.js";
import type { Content } from "../../src/posts/post.js";
import { createSummariser } from "../../src/summarising/summary.js";
import { addressOf, topicInWords, vectorOf } from "../summarising/word-vectors.js";
import { ENGLISH_UNDERSTANDING } from "../../src/languages/english/understanding.js";

const address = addressOf(
  [
    "The bridges of the town join both river banks. The schools of the town teach every child reading.",
    "The gardens of the valley feed bees and orchards. The mill of the valley grinds wheat and barley.",
  ].join("\n\n"),
);
const summariser = createSummariser({
  address,
  vectorOf: vectorOf(address),
  understanding: ENGLISH_UNDERSTANDING,
});
const writeText = createWriteText({
  sourceOf: (slug) => (slug === address.slug ? { address, summariser } : undefined),
  topicOf: (_, words) => Promise.resolve(topicInWords(address, words)),
});
const daily = {
  address: address.slug,
  cadence: { time: "09:00", zone: "Asia/Almaty" },
  nextPart: 0,
};
const quoted = (text: PostText | NoText) =>
  text.kind === "quote-of-the-day" ? text.quotation.text : text.kind;

describe("what a post says", () => {
  it("of the whole is a summary of as many sentences as asked for", async () => {
    const content = { kind: "summary", sentences: 3 } as const;
    const text = await writeText({ ...daily, content }, "2026-06-01T09:00");
    expect(text).toMatchObject({ kind: "summary", summary: { of: 4 } });
    expect(text.kind === "summary" && text.summary.sentences).toHaveLength(3);
  });

  it("of a topic holds sentences about it, and names it", async () => {
    const content = { kind: "topic", topic: "schools", sentences: 3 } as const;
    const text = await writeText({ ...daily, content }, "2026-06-01T09:00");
    expect(text).toMatchObject({
      kind: "summary",
      topic: "schools",
      summary: { sentences: [{ text: expect.stringMatching(/^The schools/u) as string }] },
    });
  });

  it("of a topic that the address does not treat is nothing, with the reason", async () => {
    const content = { kind: "topic", topic: "volcanoes", sentences: 3 } as const;
    expect(await writeText({ ...daily, content }, "2026-06-01T09:00")).toEqual({
      kind: "nothing",
      reason: "topic-not-treated",
    });
  });

  it("of a picture a day is a sentence that fits one", async () => {
    const long = `${"Words of the address go on and on, ".repeat(14)}and end.`;
    const ofLong = addressOf(`${long} The schools of the city have new teachers.`);
    const writeLong = createWriteText({
      sourceOf: () => ({
        address: ofLong,
        summariser: { ...summariser, notable: ofLong.sentences },
      }),
      topicOf: (_, words) => Promise.resolve(topicInWords(ofLong, words)),
    });
    for (const day of ["2026-06-01", "2026-06-02", "2026-06-03"])
      expect(
        await writeLong({ ...daily, content: { kind: "card" } }, `${day}T09:00`),
      ).toMatchObject({
        kind: "card",
        quotation: { text: "The schools of the city have new teachers." },
      });
  });

  it("of a picture a day has the format that was chosen, a tall one when nothing was", async () => {
    const formatOf = async (content: Content): Promise<string | undefined> => {
      const text = await writeText({ ...daily, content }, "2026-06-01T09:00");
      return text.kind === "card" ? text.format : undefined;
    };
    expect(await formatOf({ kind: "card" })).toBe("tall");
    expect(await formatOf({ kind: "card", format: "tall" })).toBe("tall");
    expect(await formatOf({ kind: "card", format: "wide" })).toBe("wide");
  });

  it("of a quotation a day differs from day to day, and from week to week", async () => {
    const content = { kind: "quote-of-the-day" } as const;
    const on = async (day: string, weekday?: 1) =>
      quoted(
        await writeText(
          { ...daily, content, cadence: { ...daily.cadence, ...(weekday ? { weekday } : {}) } },
          `${day}T09:00`,
        ),
      );
    expect(await on("2026-06-01")).toBe(await on("2026-06-01"));
    expect(await on("2026-06-01")).not.toBe(await on("2026-06-02"));
    expect(await on("2026-06-01", 1)).not.toBe(await on("2026-06-08", 1));
  });

  it("of a series is the next part, and after the last one nothing", async () => {
    const content = { kind: "series" } as const;
    const first = await writeText({ ...daily, content }, "2026-06-01T09:00");
    // Both paragraphs are short and share the only part.
    expect(first).toMatchObject({ kind: "part", part: { number: 1, of: 1 } });
    expect(await writeText({ ...daily, content, nextPart: 1 }, "2026-06-02T09:00")).toEqual({
      kind: "nothing",
      reason: "series-finished",
    });
  });

  it("of an address that the corpus has no more is nothing, with the reason", async () => {
    const content = { kind: "series" } as const;
    expect(await writeText({ ...daily, content, address: "gone" }, "2026-06-01T09:00")).toEqual({
      kind: "nothing",
      reason: "address-gone",
    });
  });
});
