import { expect, test, vi } from "vitest";
import { rememberStems } from "../../src/retrieval/remember-stems.js";

test("a word that was learnt is stemmed once", () => {
  const compute = vi.fn((word: string) => word.replace(/s$/u, ""));
  const { learn, stem } = rememberStems(compute);
  expect([learn("rivers"), learn("rivers"), stem("rivers")]).toEqual(["river", "river", "river"]);
  expect(compute).toHaveBeenCalledTimes(1);
});

test("what people type is stemmed and not kept", () => {
  const compute = vi.fn((word: string) => word.toUpperCase());
  const { stem } = rememberStems(compute);
  expect([stem("secret"), stem("secret")]).toEqual(["SECRET", "SECRET"]);
  expect(compute).toHaveBeenCalledTimes(2);
});
