import { parentPort } from "node:worker_threads";
import type { Card } from "../cards/card.js";
import { openCards } from "../open-cards.js";

export interface DrawWish {
  readonly id: number;
  readonly card: Card;
}

/** A picture, nothing where the card cannot be set, or what went wrong. */
export interface DrawEnd {
  readonly id: number;
  readonly png?: Uint8Array;
  readonly problem?: string;
}

const drawCard = openCards();

parentPort?.on("message", ({ id, card }: DrawWish) => {
  void draw(id, card).then((end) => parentPort?.postMessage(end));
});

async function draw(id: number, card: Card): Promise<DrawEnd> {
  try {
    const png = await drawCard(card);
    return { id, ...(png && { png }) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : "unknown" };
  }
}
