import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openAddresses } from "../../src/open-addresses.js";
import type { Address } from "../../src/corpus/address.js";
import { NOTHING_ANTICIPATED } from "../../src/corpus/anticipated.js";
import { languages } from "../../src/languages/index.js";
import { readFragment, writeFragment } from "../../src/reader-browser/fragment.js";
import { createPageLookUp } from "../../src/reader-browser/page-look-up.js";
import { paletteOf } from "../../src/reader-browser/palette.js";
import { readOfficialAddress } from "../support/official-address.js";

describe("a fragment", () => {
  const theme = { bg_color: "#17212b", text_color: "#f5f5f5" };
  const params = `tgWebAppThemeParams=${encodeURIComponent(JSON.stringify(theme))}`;
  const place = { paragraph: 10, first: 2, last: 2 };

  it.each([
    ["", {}],
    ["#p10s2", { asked: place }],
    ["#p10s1-2", { asked: { paragraph: 10, first: 1, last: 2 } }],
    [`#tgWebAppData=user%3Done&${params}`, { theme }],
    [`#p10s2?tgWebAppData=user%3Done&${params}`, { asked: place, theme }],
    ["#tgWebAppThemeParams=nonsense", {}],
    ["#tgWebAppThemeParams=7", {}],
  ])("%s is read", (hash, expected) => {
    expect(readFragment(hash)).toEqual(expected);
  });

  it("is passed on without who the reader is", () => {
    const passed = writeFragment(readFragment(`#p10s2?tgWebAppData=user%3Done&hash=1&${params}`));
    expect(readFragment(`#${passed}`)).toEqual({ asked: place, theme });
    expect(passed).not.toContain("user");
  });
});

/** WCAG's contrast by its text, apart from the one under test. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("Telegram's colours", () => {
  it("are worn so that everything can be read by them, or not at all", () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, "0")}`);
    let worn = 0;
    fc.assert(
      fc.property(colour, colour, colour, (bg_color, text_color, link_color) => {
        const palette = paletteOf({ bg_color, text_color, link_color });
        if (!palette) return;
        worn++;
        const { paper, ink, quiet, accent, mark } = palette.colours;
        expect(paper).toBe(bg_color);
        expect(contrast(paper, ink)).toBeGreaterThanOrEqual(7);
        for (const one of [quiet, accent]) expect(contrast(paper, one)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(mark, ink)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 2000 },
    );
    expect(worn).toBeGreaterThan(50);
  });

  it("say whether it is dark", () => {
    expect(paletteOf({ bg_color: "#17212b", text_color: "#f5f5f5" })?.scheme).toBe("dark");
    expect(paletteOf({ bg_color: "#ffffff", text_color: "#000000" })?.scheme).toBe("light");
  });

  it("are left where they are none", () => {
    for (const theme of [{}, { bg_color: "red", text_color: "url(x)" }, { bg_color: 7 }])
      expect(paletteOf(theme)).toBeUndefined();
  });
});

describe("the search of a page", () => {
  let address: Address;
  let search: ReturnType<typeof createPageLookUp>;
  const sentencesOf = ({ text, sentences }: Address) =>
    sentences.map(({ paragraph, number, start, end }) => ({
      id: `p${paragraph}s${number}`,
      text: text.slice(start, end),
    }));
  beforeAll(async () => {
    address = await readOfficialAddress();
    const glosses = sentencesOf(address).map(({ id }, i) => ({
      id,
      text: address.glosses?.["ru"]?.[i] ?? "",
    }));
    search = createPageLookUp(
      sentencesOf(address),
      glosses,
      languages.understandingOf("en").sameSpellings,
    );
  });

  it("finds what the bot's look-up finds", () => {
    const [open] = openAddresses([{ address, anticipated: NOTHING_ANTICIPATED, checksum: "" }]);
    const queries = [
      "measure twice",
      "we mu",
      "interdepartmentel comission",
      "modernization",
      "zyx",
    ];
    for (const query of queries) {
      const expected = open
        ?.lookUp(query)
        .map(({ quotation }) => `p${quotation.paragraph}s${quotation.sentences[0]}`);
      expect(search(query).map(({ id }) => id)).toEqual(expected);
    }
    expect(search("measure twice")).toEqual([{ id: "p11s3", isGloss: false }]);
  });

  it("finds the sentence whose translation somebody remembers", () => {
    expect(search("прочный заслон коррупции")[0]).toEqual({ id: "p4s4", isGloss: true });
  });

  it("finds nothing for words of no sentence", () => {
    expect(search("")).toEqual([]);
    expect(search("zyxomma")).toEqual([]);
  });
});
