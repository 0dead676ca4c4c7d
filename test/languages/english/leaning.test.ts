import { expect, test } from "vitest";
import { leansBack } from "../../../src/languages/english/leaning.js";

test.each([
  ["This is confirmed by observers.", true, "a demonstrative opens it"],
  ["It will be comprised of citizens.", true, "a pronoun opens it"],
  ["It is important to work.", false, "the pronoun stands for what follows"],
  ["Only in this way can we win.", true, "a way said before"],
  ["I will do my utmost to achieve this goal.", true, "a goal said before"],
  ["I am grateful at this moment.", false, "the moment is now"],
  ["We will strengthen this country.", false, "the country is known"],
  ["Trade grows.", false, "nothing points back"],
])("%j leans back: %s, because %s", (sentence, leans) => {
  expect(leansBack(sentence)).toBe(leans);
});
