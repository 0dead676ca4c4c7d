import type { DrawCard } from "../../src/cards/draw-card.js";

/** For bots whose tests ask for no picture. */
export const NO_CARDS: DrawCard = () => Promise.reject(new Error("expected no picture"));
