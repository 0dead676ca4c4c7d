import { expect, it } from "vitest";
import { independenceOf } from "../../../src/languages/english/independence.js";

it.each<[sentence: string, expected: number, why: string]>([
  ["Dear compatriots!", 0, "a greeting"],
  ["Ladies and gentlemen!", 0, "a greeting"],
  ["This will make it possible to raise the quality of services.", 0.3, "what will?"],
  ["Only in this way can we create a self-sufficient middle class.", 0.3, "in which way?"],
  ["It will be comprised of representatives from all walks of life.", 0.3, "what will?"],
  ["Thus, citizens will have more opportunities to take part in the work.", 0.3, "a conclusion"],
  ["It is necessary to develop reforms aimed at building courts.", 1, "this it points forward"],
  ["It is important to eradicate all artificial monopolies.", 1, "this it points forward"],
  ["I will do my utmost to achieve this goal in the coming session.", 0.6, "which goal?"],
  ["A decision of this year opens a new chapter in our history.", 1, "the year is known"],
  ["There was no coercion.", 0.3, "there: at the referendum before it"],
  ["I thank all those who came to the polls and supported us.", 0.3, "ceremony"],
  ["I would also like to thank the citizens who took part in it.", 0.3, "ceremony"],
  ["We are grateful to our neighbours for their help with the harvest.", 0.3, "ceremony"],
  ["Together we will make every effort for the harvest of the town!", 0.5, "a call"],
  ["May the bridges of the town stand for a hundred years.", 0.5, "a wish"],
  ["Maybe the bridges of the town stand for a hundred years.", 1, "no wish"],
  [
    "We will pay what we owe to those who deserve gratitude and thanks.",
    1,
    "thanks are its subject",
  ],
  ["Gardens feed bees.", 0.7, "too short to say much"],
  ["The legal system of the country protects citizens and entrepreneurs.", 1, "whole by itself"],
])("%s has independence %d: %s", (sentence, expected) => {
  expect(independenceOf(sentence)).toBeCloseTo(expected, 9);
});
