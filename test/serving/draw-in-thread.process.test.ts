import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Card } from "../../src/cards/card.js";
import { cardOf } from "../../src/conversation/show/card.js";
import { quote } from "../../src/corpus/quotation.js";
import { languages } from "../../src/languages/index.js";
import { openCards } from "../../src/open-cards.js";
import { createDrawInThread } from "../../src/serving/draw-in-thread.js";
import { readOfficialAddress } from "../support/official-address.js";

const PROGRAM = new URL("../../dist/src/serving/draw-thread.js", import.meta.url);

let cards: Card[];
beforeAll(async () => {
  const address = await readOfficialAddress();
  const messages = languages.messagesOf("en");
  cards = address.sentences
    .slice(0, 4)
    .map((one) => cardOf(messages, { address, quotation: quote(address, one), format: "wide" }));
});

test("pictures are the same as in this thread, each for who asked, however many at once", async () => {
  const here = openCards();
  const there = createDrawInThread(PROGRAM);
  const made = await Promise.all(cards.map(there));
  for (const [i, card] of cards.entries())
    expect(Buffer.from(made[i] ?? [])).toEqual(Buffer.from((await here(card)) ?? []));
});

test("what cannot be set is no picture, what fails fails alone, and the thread goes on", async () => {
  const [card] = cards;
  if (!card) throw new Error("expected a card");
  const draw = createDrawInThread(PROGRAM);
  const foreign = { ...card, citation: { ...card.citation, title: "漢字" } };
  const [unset, failed, drawn] = await Promise.allSettled([
    draw(foreign),
    draw({ ...card, citation: undefined as never }),
    draw(card),
  ]);
  expect(unset).toEqual({ status: "fulfilled", value: undefined });
  expect(failed.status).toBe("rejected");
  expect(drawn.status).toBe("fulfilled");
});

test("a thread that ends fails what waits for it, and the next picture has a new one", async () => {
  const [card] = cards;
  if (!card) throw new Error("expected a card");
  const dying = createDrawInThread(
    new URL(`data:text/javascript,${encodeURIComponent("setTimeout(() => process.exit(3), 1)")}`),
  );
  for (let i = 0; i < 2; i++)
    await expect(dying(card)).rejects.toThrow(
      "drawing thread: expected it to go on, got its end (3)",
    );
});

/** Gives the number of the card as its picture. */
const COUNTING = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    let count = 0;
    parentPort.on("message", ({ id }) => parentPort.postMessage({ id, png: [++count] }));`)}`,
);
afterEach(() => void vi.useRealTimers());

test("two cards that nobody sees are drawn a while after the start, before somebody waits", async () => {
  const [card] = cards;
  if (!card) throw new Error("expected a card");
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const draw = createDrawInThread(COUNTING);
  vi.advanceTimersByTime(60_000);
  expect(await draw(card)).toEqual([3]);
});

test("none are drawn where somebody has wanted a picture before", async () => {
  const [card] = cards;
  if (!card) throw new Error("expected a card");
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const draw = createDrawInThread(COUNTING);
  expect(await draw(card)).toEqual([1]);
  vi.advanceTimersByTime(60_000);
  expect(await draw(card)).toEqual([2]);
});
