import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { InlineWish } from "../../../scripts/evaluate/score-inline.js";
import { inlineSchema, scoreInline } from "../../../scripts/evaluate/score-inline.js";
import { listByMeaning, listByWords } from "../../../src/conversation/inline-list.js";
import { findPlace, placeId } from "../../../src/conversation/place.js";
import { languages } from "../../../src/languages/index.js";
import { projectRoot } from "../../../src/project.js";
import { splitWords } from "../../../src/words/tokenise.js";
import { openOfficialCorpus } from "../../support/official-corpus.js";

function linesOf(folder: string): unknown[] {
  return readdirSync(join(projectRoot(), folder))
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) =>
      readFileSync(join(projectRoot(), folder, name), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line) as unknown);
}

const wishes: readonly InlineWish[] = linesOf("scripts/evaluate/inline").map((line) =>
  inlineSchema.parse(line),
);

test("the inline queries are twenty in each language, and none is an anticipated question", () => {
  expect(new Set(wishes.map(({ id }) => id)).size).toBe(wishes.length);
  for (const { tag } of languages.all)
    expect(wishes.filter(({ language }) => language === tag)).toHaveLength(20);
  const anticipated = new Set(
    linesOf("corpus/2022-06-06-address").map((line) =>
      splitWords((line as { question?: string }).question ?? "").join(" "),
    ),
  );
  expect(anticipated.size).toBeGreaterThan(10_000);
  expect(wishes.filter(({ query }) => anticipated.has(splitWords(query).join(" ")))).toEqual([]);
});

test("of nine queries in ten the first screen has what is wanted, and no list is worse for being made by words", async () => {
  const corpus = await openOfficialCorpus();
  const { rows, ranks } = await scoreInline(wishes, corpus, languages.read);
  expect(rows[0]?.["first screen"]).toBeGreaterThanOrEqual(0.9);
  const worse = [];
  for (const { id, query, want } of wishes) {
    const wanted = want.map((name) => {
      const place = findPlace(corpus.addresses, name);
      return place && placeId(place);
    });
    const all = await listByMeaning(corpus, query, listByWords(corpus, query));
    const rank =
      all.findIndex(({ address, quotation: { focus } }) =>
        wanted.includes(placeId({ address, sentence: focus })),
      ) + 1;
    if (rank !== ranks[`${id}`]) worse.push({ id, rank, is: ranks[`${id}`] });
  }
  expect(worse).toEqual([]);
});
