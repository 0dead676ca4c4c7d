import type { Language } from "../../conversation/languages.js";
import { createNeutralUnderstanding } from "../../words/neutral-understanding.js";
import { readSmallTalk, RUSSIAN_SMALL_TALK } from "./small-talk.js";

/** So far only small talk is understood in Russian. */
export const RUSSIAN: Language = {
  tag: "ru",
  understanding: { ...createNeutralUnderstanding("ru"), readSmallTalk },
  smallTalk: RUSSIAN_SMALL_TALK,
};
