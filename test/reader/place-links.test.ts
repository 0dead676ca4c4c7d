import { beforeAll, describe, expect, it, test } from "vitest";
import { toMessages } from "../../src/bot/outgoing-message.js";
import type { FormattedText } from "../../src/conversation/formatted-text.js";
import { join } from "../../src/conversation/formatted-text.js";
import { showNumbered, showQuotation } from "../../src/conversation/show/quotation.js";
import { splitContent } from "../../src/conversation/split-content.js";
import type { Address } from "../../src/corpus/address.js";
import { quote } from "../../src/corpus/quotation.js";
import type { Quotation } from "../../src/corpus/quotation.js";
import { languages } from "../../src/languages/index.js";
import { languagesLinkingTo } from "../../src/serving/serve-reader.js";
import { readOfficialAddress, sentenceAt } from "../support/official-address.js";

const linking = languagesLinkingTo("https://example.org/reader");
let address: Address;
let one: Quotation;
let two: Quotation;
beforeAll(async () => {
  address = await readOfficialAddress();
  one = quote(address, sentenceAt(address, "p10s3"));
  two = quote(
    address,
    sentenceAt(address, "p10s1"),
    sentenceAt(address, "p10s1"),
    sentenceAt(address, "p10s2"),
  );
});

function linksOf({ text, entities }: FormattedText): (readonly [string, string])[] {
  return entities.flatMap((entity) =>
    entity.type === "text_link"
      ? [[text.slice(entity.offset, entity.offset + entity.length), entity.url] as const]
      : [],
  );
}

describe.each(languages.tags)("under a quotation in %s", (tag) => {
  it("the place leads to the page in that language, and no other word does", () => {
    const messages = linking.messagesOf(tag);
    const page = `https://example.org/reader/${tag}/2022-06-06-address.html`;
    expect(linksOf(showQuotation(messages, address, one))).toEqual([["¶10 s3", `${page}#p10s3`]]);
    expect(linksOf(showNumbered(messages, address, two))).toEqual([
      ["¶10 s1–2", `${page}?quote=p10s1-2#p10s1`],
    ]);
  });

  it("the text is the same with a reader page and without one", () => {
    const bare = showQuotation(languages.messagesOf(tag), address, one);
    expect(showQuotation(linking.messagesOf(tag), address, one).text).toBe(bare.text);
    expect(linksOf(bare)).toEqual([]);
  });
});

test("a link reaches Telegram as its entity, beside the blockquote", () => {
  const content = showQuotation(linking.messagesOf("en"), address, one);
  const [message] = toMessages({ content }, "quotation_bot");
  expect(message?.entities).toEqual([
    { type: "blockquote", offset: 0, length: one.text.length },
    {
      type: "text_link",
      offset: content.text.lastIndexOf("¶10 s3"),
      length: 6,
      url: "https://example.org/reader/en/2022-06-06-address.html#p10s3",
    },
  ]);
});

test("a text that is split keeps its links", () => {
  const cited = showQuotation(linking.messagesOf("en"), address, one);
  const parts = splitContent(join("a".repeat(50), "\n", cited), cited.text.length);
  expect(parts.flatMap(linksOf)).toEqual(linksOf(cited));
});
