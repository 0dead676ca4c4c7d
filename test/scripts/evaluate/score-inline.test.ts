import { beforeAll, expect, test } from "vitest";
import { scoreInline } from "../../../scripts/evaluate/score-inline.js";
import type { InlineWish } from "../../../scripts/evaluate/score-inline.js";
import { readCorpus } from "../../../src/adapters/corpus-folder.js";
import { openAddresses } from "../../../src/open-addresses.js";
import { readSettings } from "../../../src/config.js";
import type { Corpus } from "../../../src/conversation/corpus.js";
import { languages } from "../../../src/languages/index.js";
import { projectRoot } from "../../../src/project.js";

/** The real address; nothing is near by its meaning. */
let corpus: Corpus;
beforeAll(async () => {
  const addresses = openAddresses(await readCorpus(readSettings({}, projectRoot()).corpusDir));
  const nearByMeaning = (): Promise<never[]> => Promise.resolve([]);
  corpus = { addresses, nearByMeaning } as Partial<Corpus> as Corpus;
});

const wish = (id: number, query: string, want: string[]): InlineWish => ({
  id,
  language: "en",
  kind: id < 3 ? "half" : "topic",
  query,
  want,
});

test("what is wanted is sought on the first screen, any of several will do", async () => {
  const { rows, ranks, missed } = await scoreInline(
    [
      wish(1, "measure twice cut once", ["¶1 s1", "¶11 s3"]),
      wish(2, "measure twice cut once", ["¶1 s1"]),
      wish(3, "farming", ["¶5 s3"]),
    ],
    corpus,
    languages.read,
  );
  expect(ranks).toEqual({ "1": 1, "2": 0, "3": 0 });
  expect(missed).toEqual([2, 3]);
  expect(rows).toContainEqual({
    language: "all",
    kind: "half",
    queries: 2,
    "first screen": 0.5,
    first: 0.5,
    "read by meaning": 0,
  });
});

test("a place that the corpus does not have is told", async () => {
  const scored = scoreInline([wish(7, "farming", ["¶99 s1"])], corpus, languages.read);
  await expect(scored).rejects.toMatchObject({
    code: "BAD_INPUT",
    message: 'query 7: expected places of the corpus such as "¶10 s2", got "¶99 s1"',
  });
});
