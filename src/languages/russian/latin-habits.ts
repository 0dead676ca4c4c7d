import type { Respell } from "../../conversation/languages.js";
import { ALIKE, latinHabit } from "../latin-habit.js";

/** As in passports, and in two ways of chats. */
export const RUSSIAN_HABITS: readonly Respell[] = [
  latinHabit(`${ALIKE} ёyo жzh йy хkh цts щshch`),
  latinHabit(`${ALIKE} ёe жzh щsch юu яia`),
  latinHabit(`${ALIKE} ёe жj йy щsch ыi`),
];
