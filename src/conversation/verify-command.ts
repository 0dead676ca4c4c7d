import { checkClaimInAll, coreIn, isForeign } from "./corpus.js";
import type { Corpus } from "./corpus.js";
import type { Languages } from "./languages.js";
import type { Messages } from "./messages.js";
import { plain } from "./reply.js";
import type { Reply } from "./reply.js";
import { showClaim, showClaimByMeaning } from "./show/claim.js";

/**
 * `/verify` with the claim after it: the verdict on its words; for words of another language, which cannot be
 * compared, what comes nearest by its meaning.
 */
export async function answerVerify(
  {
    corpus,
    languages,
  }: {
    readonly corpus: Pick<Corpus, "addresses" | "answer">;
    readonly languages: Pick<Languages, "read">;
  },
  messages: Messages,
  claim: string,
  isForwarded: boolean,
): Promise<Reply> {
  if (!/[\p{L}\p{N}]/u.test(claim)) return plain(messages.verifyUsage);
  const { addresses } = corpus;
  const { address, verdict } = checkClaimInAll(addresses, claim);
  const core = coreIn(addresses, claim);
  const isAbsent = verdict.verdict === "absent";
  if (isAbsent && isForeign(addresses, languages.read, core, messages.language))
    return showClaimByMeaning(messages, addresses, await corpus.answer(core, messages.language));
  return showClaim(messages, addresses, address, verdict, isForwarded);
}
