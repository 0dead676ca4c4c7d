import { expect, test } from "vitest";
import { formatTable } from "../../../scripts/evaluate/table.js";

test("a table is Markdown, its columns as wide as their longest cell", () => {
  expect(
    formatTable([
      { kind: "all", questions: 400, "hit@1": 0.94561 },
      { kind: "paraphrase", questions: 50, "hit@1": 1 },
    ]),
  ).toBe(
    [
      "| kind       | questions | hit@1 |",
      "|------------|-----------|-------|",
      "| all        | 400       | 0.946 |",
      // A column with one broken number shows three decimals throughout.
      "| paraphrase | 50        | 1.000 |",
    ].join("\n"),
  );
});

test("what has no value is a dash, and so is what a row lacks", () => {
  const [, , first, second] = formatTable([{ a: "x", b: NaN }, { a: "y" }]).split("\n");
  expect(first).toBe("| x | – |");
  expect(second).toBe("| y | – |");
});

test("the columns are those of the first row, in its order", () => {
  const [head, , , second] = formatTable([
    { b: 1, a: 2 },
    { a: 4, b: 3, c: 5 },
  ]).split("\n");
  expect(head).toBe("| b | a |");
  expect(second).toBe("| 3 | 4 |");
});

test("no rows make no table", () => {
  expect(formatTable([])).toBe("");
});
