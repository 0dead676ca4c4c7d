import { expect, test } from "vitest";
import { intentFeatures } from "../../src/requests/intent.js";

test("a message is told by the runs of letters in its words and by what its forms read", () => {
  const { named } = intentFeatures("Go on", Float32Array.of(1), "next");
  expect([...named.keys()]).toEqual(
    expect.arrayContaining([" go ", "go", " g", "n ", " on ", "form=next"]),
  );
  expect(named.has("o o")).toBe(false);
});

test("a long message weighs as much as a short one, and is read up to a limit", () => {
  const lengthOf = (message: string): number => {
    const { named } = intentFeatures(message, Float32Array.of(1), undefined);
    const runs = [...named].filter(([name]) => !name.startsWith("form="));
    return Math.hypot(...runs.map(([, value]) => value));
  };
  expect(lengthOf("short")).toBeCloseTo(lengthOf("a much longer message than that one"), 6);
  const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(" ");
  const runsOf = (message: string): string[] => [
    ...intentFeatures(message, Float32Array.of(1), undefined).named.keys(),
  ];
  expect(runsOf(words)).toEqual(runsOf(words.slice(0, 400)));
});
