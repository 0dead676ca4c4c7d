import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitWords } from "../../../src/words/tokenise.js";
import { readOfficialAddress } from "../../support/official-address.js";

const ROOT = join(import.meta.dirname, "../../..");

interface Line {
  readonly question?: string;
  readonly message?: string;
  readonly questions?: string;
  readonly answerable?: boolean;
  readonly gold?: readonly string[];
  readonly also_ok?: readonly string[];
}

function linesOf(folder: string): Line[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) =>
      readFileSync(join(ROOT, folder, name), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line) as Line);
}

/** A question by its words; the marks of practice messages are none of them. */
const wordsOf = ({ question, message, questions }: Line): string =>
  splitWords((question ?? message ?? questions ?? "").replaceAll(/\{\w+\||[{}]|\|\|/gu, " ")).join(
    " ",
  );

const judging = linesOf("scripts/evaluate/questions");

test("no question that judges is anticipated, or practised with, word for word", () => {
  const known = new Set(
    [
      "corpus/2022-06-06-address",
      "scripts/fit/practice-messages",
      "scripts/fit/practice-questions",
      "scripts/fit/practice-follow-ups",
    ]
      .flatMap(linesOf)
      .map(wordsOf),
  );
  expect(known.size).toBeGreaterThan(20_000);
  expect(judging.map(wordsOf).filter((words) => known.has(words))).toEqual([]);
});

test("each stands once, and its answers are sentences of the address", async () => {
  const { text, sentences } = await readOfficialAddress();
  const said = new Set(sentences.map(({ start, end }) => text.slice(start, end)));
  expect(new Set(judging.map(wordsOf)).size).toBe(judging.length);
  for (const { answerable, gold = [], also_ok: others = [] } of judging) {
    expect([...gold, ...others].filter((sentence) => !said.has(sentence))).toEqual([]);
    expect(gold.length > 0).toBe(answerable);
  }
});
