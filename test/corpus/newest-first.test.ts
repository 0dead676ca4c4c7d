import { expect, test } from "vitest";
import { newestFirst } from "../../src/corpus/newest-first.js";

test("the newest address comes first, and those of one day by their slug, whatever their order", () => {
  const all = ["b 2020-01-01", "c 2021-05-05", "a 2020-01-01", "d 2019-12-31"].map((line) => {
    const [slug = "", date = ""] = line.split(" ");
    return { address: { slug, date } };
  });
  for (const given of [all, [...all].reverse()])
    expect(newestFirst(given).map(({ address }) => address.slug)).toEqual(["c", "a", "b", "d"]);
});
