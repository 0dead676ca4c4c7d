import type { Respell } from "../../conversation/languages.js";
import { ALIKE, latinHabit } from "../latin-habit.js";

const KAZAKH = `${ALIKE} әa ғg жzh қk ңn өo ұu үu һh іi`;

/**
 * Typed on an English keyboard in three ways; then the official alphabets of 2021 (`Qazaqstan,
 * jañartu`) and of 2018 (`jańartý`), after Wikipedia, "Kazakh alphabets".
 */
export const KAZAKH_HABITS: readonly Respell[] = [
  latinHabit(KAZAKH),
  latinHabit(`${KAZAKH} жj йy қq`),
  latinHabit(`${KAZAKH} ғgh жj йy уw ыi`),
  latinHabit(`${KAZAKH} әä ғğ жj қq ңñ өö ұū үü шş іı`),
  latinHabit(`${KAZAKH} әá ғǵ жj иı йı қq ңń өó уý ұu үú`),
];
