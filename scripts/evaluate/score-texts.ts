import { z } from "zod";
import type { OpenAddress } from "../../src/conversation/corpus.js";
import { checkClaimInAll, lookUpAll } from "../../src/conversation/corpus.js";
import type { Address, Sentence } from "../../src/corpus/address.js";
import { slice } from "../../src/corpus/span.js";
import { comparable } from "./matching.js";
import { mean } from "./metrics.js";

export const lookUpSchema = z.object({
  id: z.union([z.string(), z.number()]),
  kind: z.string(),
  query: z.string(),
  target: z.string(),
});

const VERDICTS = ["verbatim", "altered", "stitched", "absent"] as const;
export const claimSchema = z.object({
  id: z.union([z.string(), z.number()]),
  claim: z.string(),
  verdict: z.enum(VERDICTS),
  target: z.string().nullable(),
});

/** A table, the figures under it, and the ids of what was judged wrong. */
interface TextScore {
  readonly rows: Record<string, string | number>[];
  readonly figures: Record<string, number>;
  readonly missed: (string | number)[];
}

const wordsOf = (address: Address, sentence: Sentence): string =>
  comparable(slice(address.text, sentence));

/** Share of look-ups whose first sentence is the target, by kind, and those that missed. */
export function scoreLookUps(
  lookUps: readonly z.infer<typeof lookUpSchema>[],
  addresses: readonly OpenAddress[],
): TextScore {
  const judged = lookUps.map((one) => {
    const [first] = lookUpAll(addresses, one.query, 5);
    const hit =
      first !== undefined &&
      wordsOf(first.address, first.quotation.focus) === comparable(one.target);
    return { ...one, hit };
  });
  const kinds = ["all", ...new Set(judged.map(({ kind }) => kind))];
  return {
    rows: kinds.map((kind) => {
      const own = judged.filter((one) => kind === "all" || one.kind === kind);
      return { kind, "look-ups": own.length, "hit@1": mean(own.map(({ hit }) => Number(hit))) };
    }),
    figures: { "hit@1": mean(judged.map(({ hit }) => Number(hit))) },
    missed: judged.filter(({ hit }) => !hit).map(({ id }) => id),
  };
}

/** Confusion of verdicts, accuracy, right targets, and claims called verbatim that are not. */
export function scoreClaims(
  claims: readonly z.infer<typeof claimSchema>[],
  addresses: readonly OpenAddress[],
): TextScore {
  const judged = claims.map((one) => {
    const { address, verdict } = checkClaimInAll(addresses, one.claim);
    const quotation = "quotation" in verdict ? verdict.quotation : undefined;
    return {
      ...one,
      got: verdict.verdict,
      rightTarget:
        one.target === null ||
        (quotation !== undefined && comparable(quotation.text).includes(comparable(one.target))) ||
        (quotation !== undefined && wordsOf(address, quotation.focus) === comparable(one.target)),
    };
  });
  return {
    rows: VERDICTS.map((expected) => ({
      expected,
      ...Object.fromEntries(
        VERDICTS.map((got) => [
          got,
          judged.filter((one) => one.verdict === expected && one.got === got).length,
        ]),
      ),
    })),
    figures: {
      accuracy: mean(judged.map((one) => Number(one.got === one.verdict))),
      "right target": mean(judged.map((one) => Number(one.rightTarget))),
      "false verbatim": judged.filter((one) => one.got === "verbatim" && one.verdict !== "verbatim")
        .length,
    },
    missed: judged.filter((one) => one.got !== one.verdict).map(({ id }) => id),
  };
}
