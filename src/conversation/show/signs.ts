import { citeSentence } from "../../corpus/address.js";
import type { Address, Sentence } from "../../corpus/address.js";
import { countSigns } from "../../requests/count-signs.js";
import type { CountedSign } from "../../requests/count-signs.js";
import type { PartWish, Request } from "../../requests/request.js";
import type { Messages } from "../messages.js";
import { sentencesOf } from "../named-part.js";
import { plain } from "../reply.js";
import type { Reply } from "../reply.js";
import { factsOf } from "./quotation.js";

/** Sentences that are named beside a count; more are not. */
const MOST_NAMED = 12;

/** How often marks or letters stand in each address, or in a part of it, counted from its text. */
export function showSigns(
  messages: Messages,
  addresses: readonly { readonly address: Address }[],
  { of, part }: Extract<Request, { kind: "signs" }>,
): Reply {
  const { signs: words, noSuchPart } = messages.requests;
  const all = addresses.map(({ address }) => factsOf(address, messages));
  const counted = of.filter((sign): sign is CountedSign => sign !== "page");
  const lines = addresses.flatMap(({ address }, i) => {
    const sentences = sentencesOf(address, part ?? {});
    const facts = all[i];
    if (!facts || sentences.length === 0) return [];
    const isAlone = sentences.length === 1;
    const counts = countSigns(address, sentences, counted).map(
      ({ sign, count, sentences: own }) => ({
        sign,
        count,
        places: isAlone || own.length > MOST_NAMED ? [] : own.map(citeSentence),
      }),
    );
    return [
      ...(counts.length > 0 ? [words.counted(counts, facts, placeOf(sentences, part))] : []),
      ...(of.includes("page") ? [words.noPages(facts)] : []),
    ];
  });
  return plain(lines.length > 0 ? lines.join("\n") : noSuchPart(all));
}

/** The part as it is cited; undefined for the whole text. */
function placeOf(sentences: readonly Sentence[], part: PartWish | undefined): string | undefined {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!part || !first || !last) return undefined;
  if (part.sentence === undefined)
    return first.paragraph === last.paragraph
      ? `¶${first.paragraph}`
      : `¶${first.paragraph}–${last.paragraph}`;
  return first === last ? citeSentence(first) : `${citeSentence(first)} – ${citeSentence(last)}`;
}
