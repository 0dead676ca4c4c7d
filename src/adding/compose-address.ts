import type { Address } from "../corpus/address.js";
import { createAddress, parseAddressSource } from "../corpus/parse-address.js";
import { formatAddress } from "./format-address.js";
import type { FrontMatter } from "./front-matter.js";
import type { Proposals } from "./propose.js";
import { REQUIRED } from "./propose.js";

export interface ComposedAddress {
  readonly address: Address;
  /** Of its `address.txt`. */
  readonly content: string;
}

/** Fields of a text's own front matter that are taken as they stand. */
const TAKEN =
  /^(?:zone|emergency|titles|(?:speaker|office|title|occasion|source|titles)-[a-z]{2,3})$/u;
/** Stands for what nobody has said yet, while a text is only looked at. */
const UNSAID = "?";

/**
 * Puts an address together and reads it as the bot will.
 *
 * @param sha256 hex SHA-256 of a text as UTF-8
 * @throws AppError BAD_CORPUS when a field or the text is none that the corpus takes
 */
export function composeAddress(
  slug: string,
  fields: Proposals,
  paragraphs: readonly string[],
  frontMatter: FrontMatter | undefined,
  sha256: (text: string) => string,
): ComposedAddress {
  const body = paragraphs.join("\n\n");
  const written = [...(frontMatter?.fields ?? [])].filter(([key]) => TAKEN.test(key));
  const values = REQUIRED.map(
    (field) => [field, fields[field]?.value ?? UNSAID_OF[field]] as const,
  );
  const content = formatAddress(
    [
      ...values.filter(([field]) => field !== "licence"),
      ...(fields.link ? [["link", fields.link.value] as const] : []),
      ...written,
      ...values.filter(([field]) => field === "licence"),
      ["sha256", sha256(body)],
    ],
    body,
  );
  return {
    address: createAddress(slug, parseAddressSource(`${slug}/address.txt`, content)),
    content,
  };
}

const UNSAID_OF: Readonly<Record<(typeof REQUIRED)[number], string>> = {
  speaker: UNSAID,
  office: UNSAID,
  title: UNSAID,
  occasion: UNSAID,
  date: "1970-01-01",
  language: "und",
  source: UNSAID,
  licence: UNSAID,
};
