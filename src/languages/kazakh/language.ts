import type { Language } from "../../conversation/languages.js";
import { createNeutralUnderstanding } from "../../words/neutral-understanding.js";
import { readSmallTalk, KAZAKH_SMALL_TALK } from "./small-talk.js";

/** So far only small talk is understood in Kazakh. */
export const KAZAKH: Language = {
  tag: "kk",
  understanding: { ...createNeutralUnderstanding("kk"), readSmallTalk },
  smallTalk: KAZAKH_SMALL_TALK,
};
