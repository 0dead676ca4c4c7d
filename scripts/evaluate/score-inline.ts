import { z } from "zod";
import type { Corpus } from "../../src/conversation/corpus.js";
import { FIRST_SCREEN, listInline } from "../../src/conversation/inline-list.js";
import { findPlace, placeId } from "../../src/conversation/place.js";
import type { ReadLanguage } from "../../src/words/understanding.js";
import { AppError } from "../../src/errors.js";
import { mean } from "./metrics.js";

/** What somebody who chooses a quotation types, and the sentences that would do. */
export const inlineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  language: z.string(),
  kind: z.string().default("all"),
  query: z.string(),
  want: z.array(z.string()).min(1),
});
export type InlineWish = z.infer<typeof inlineSchema>;

interface InlineScore {
  readonly rows: Record<string, string | number>[];
  /** Rank of the first sentence wanted, by query; absent from the list: 0. */
  readonly ranks: Readonly<Record<string, number>>;
  readonly missed: (string | number)[];
}

/**
 * Scores inline lists: whether a sentence that is wanted stands on the first screen.
 *
 * @throws AppError BAD_INPUT when what is wanted is no place of the corpus
 */
export async function scoreInline(
  wishes: readonly InlineWish[],
  corpus: Corpus,
  readLanguage: ReadLanguage,
): Promise<InlineScore> {
  const judged: (InlineWish & { rank: number; isByMeaning: boolean; isHit: boolean })[] = [];
  for (const wish of wishes) {
    const wanted = wish.want.map((name) => {
      const place = findPlace(corpus.addresses, name);
      if (!place)
        throw new AppError(
          "BAD_INPUT",
          `query ${wish.id}: expected places of the corpus such as "¶10 s2", got "${name}"`,
        );
      return placeId(place);
    });
    const { entries, isByMeaning } = await listInline(corpus, readLanguage, wish.query);
    const ids = entries.map(({ address, quotation }) =>
      placeId({ address, sentence: quotation.focus }),
    );
    const rank = ids.findIndex((id) => wanted.includes(id)) + 1;
    judged.push({ ...wish, rank, isByMeaning, isHit: rank > 0 && rank <= FIRST_SCREEN });
  }
  const share = (list: readonly boolean[]): number => mean(list.map(Number));
  const rowOf = (language: string, kind: string): Record<string, string | number> => {
    const own = judged.filter(
      (one) =>
        (language === "all" || one.language === language) && (kind === "all" || one.kind === kind),
    );
    return {
      language,
      kind,
      queries: own.length,
      "first screen": share(own.map(({ isHit }) => isHit)),
      first: share(own.map(({ rank }) => rank === 1)),
      "read by meaning": share(own.map(({ isByMeaning }) => isByMeaning)),
    };
  };
  const languages = ["all", ...new Set(judged.map(({ language }) => language))];
  const kinds = [...new Set(judged.map(({ kind }) => kind))].filter((kind) => kind !== "all");
  return {
    rows: [
      ...languages.map((language) => rowOf(language, "all")),
      ...kinds.map((kind) => rowOf("all", kind)),
    ],
    ranks: Object.fromEntries(judged.map(({ id, rank }) => [id, rank])),
    missed: judged.filter(({ isHit }) => !isHit).map(({ id }) => id),
  };
}
