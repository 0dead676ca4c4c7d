import { expect, test, vi } from "vitest";
import { spansOf } from "../../src/words/mention-forms.js";

test("a pattern that takes long to make is made when a sentence is first searched, and once", () => {
  const make = vi.fn(() => /bread|salt/gu);
  const find = spansOf(make);
  expect(make).not.toHaveBeenCalled();
  const found = [
    { start: 0, end: 5 },
    { start: 10, end: 14 },
  ];
  expect(find("bread and salt")).toEqual(found);
  expect(find("bread and salt")).toEqual(found);
  expect(make).toHaveBeenCalledTimes(1);
  expect(spansOf(/bread|salt/gu)("bread and salt")).toEqual(found);
});
