import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, isInvisible } from "../support/bot-api/text/clean-text.js";
import { type Entity, endOf } from "../support/bot-api/text/entity.js";
import { findEntities } from "../support/bot-api/text/find-entities.js";
import { fixText } from "../support/bot-api/text/fix-text.js";

const entity = (type: string, offset: number, end: number): Entity => ({
  type,
  offset,
  length: end - offset,
});
const shape = (entities: readonly Entity[]) =>
  entities.map((one) => `${one.type} ${one.offset}-${endOf(one)}`);
const fix = (text: string, ...entities: Entity[]) => fixText({ text, entities });

describe("cleaning", () => {
  test.each([
    ["a\tb", "a b"], // control characters become spaces
    ["a\u0000b\u001Fc", "a b c"],
    ["a\r\nb", "a\nb"], // the carriage return goes, the line feed stays
    ["a\u2028b\u202Ec", "abc"],
    ["A\u030A", "A"], // a decomposed ring is lost …
    ["\u00C5", "\u00C5"], // … and a composed one survives
    ["e\u0301", "e\u0301"], // other combining marks stay
    ["x\u0333\u033Fy", "xy"],
    ["\u200E\u200F\u200Ex", "\u200C\u200C\u200Ex"], // all but the last mark of a run
  ])("%j becomes %j", (given, cleaned) => {
    expect(cleanText(given)).toBe(cleaned);
  });

  test("is done after once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  test.each([" \n", "\u200B\uFEFF", "\u3000\u2800", "\u00A0"])("%j is invisible", (text) => {
    expect(isInvisible(text)).toBe(true);
    expect(() => fix(text)).toThrow("Bad Request: text must be non-empty");
  });
});

describe("trimming and shrinking", () => {
  test("white space at both ends goes and entities follow", () => {
    const fixed = fix("  ab \n", entity("bold", 0, 6));
    expect(fixed.text).toBe("ab");
    expect(shape(fixed.entities)).toEqual(["bold 0-2"]);
  });

  test("entities move with characters that cleaning removes", () => {
    const fixed = fix("a\rb\u2028cd", entity("bold", 2, 6));
    expect(fixed.text).toBe("abcd");
    expect(shape(fixed.entities)).toEqual(["bold 1-4"]);
  });

  test("an entity over white space alone is dropped", () => {
    expect(shape(fix("a  b", entity("bold", 1, 3)).entities)).toEqual([]);
  });

  test("a link over leading white space keeps that space, as in TDLib", () => {
    const fixed = fix(" a", { ...entity("text_link", 0, 1), url: "https://example.com/" });
    expect(fixed.text).toBe(" a");
  });

  test("a no-break space at the ends is not trimmed", () => {
    expect(fix("\u00A0a\u00A0").text).toBe("\u00A0a\u00A0");
  });

  test("any text comes out trimmed and clean, with entities inside it", () => {
    const places = fc.array(
      fc.record({
        type: fc.constantFrom("bold", "italic", "blockquote", "code"),
        offset: fc.nat(12),
        length: fc.nat(12),
      }),
    );
    const letters = fc.string({
      unit: fc.constantFrom("a", "b", " ", "\n", "\r", "я"),
      minLength: 1,
    });
    fc.assert(
      fc.property(letters, places, (text, entities) => {
        const inside = entities.filter(
          (one) => endOf(one) <= text.length && one.offset < text.length,
        );
        fc.pre(!isInvisible(cleanText(text)));
        const fixed = fixText({ text, entities: inside });
        expect(fixed.text).toBe(cleanText(text).replace(/^[ \n]+|[ \n]+$/g, ""));
        for (const one of fixed.entities) {
          expect(one.length).toBeGreaterThan(0);
          expect(endOf(one)).toBeLessThanOrEqual(fixed.text.length);
        }
        // Fixing is idempotent: the server would store its own answer unchanged.
        expect(fixText(fixed)).toEqual(fixed);
      }),
    );
  });
});

describe("entities that contradict each other", () => {
  test.each<[string, Entity[], string[]]>([
    [
      "nested styles stay",
      [entity("bold", 0, 6), entity("italic", 2, 4)],
      ["bold 0-6", "italic 2-4"],
    ],
    [
      "overlapping styles of one type merge",
      [entity("bold", 0, 3), entity("bold", 2, 6)],
      ["bold 0-6"],
    ],
    [
      "crossing styles are cut",
      [entity("bold", 0, 4), entity("italic", 2, 6)],
      ["bold 0-2", "italic 2-6", "bold 2-4"],
    ],
    [
      "of two crossing links the first wins",
      [entity("text_link", 0, 4), entity("text_link", 2, 6)],
      ["text_link 0-4"],
    ],
    ["styles inside code go", [entity("code", 0, 6), entity("bold", 2, 4)], ["code 0-6"]],
    [
      "blockquotes do not nest",
      [entity("blockquote", 0, 6), entity("blockquote", 2, 4)],
      ["blockquote 0-6"],
    ],
    [
      "a link may stand in a blockquote",
      [entity("blockquote", 0, 6), entity("text_link", 2, 4)],
      ["blockquote 0-6", "text_link 2-4"],
    ],
    [
      "a link across the border of a blockquote goes",
      [entity("blockquote", 0, 4), entity("text_link", 2, 6)],
      ["blockquote 0-4"],
    ],
    [
      "a style is cut at the border of a blockquote",
      [entity("bold", 0, 6), entity("blockquote", 2, 8)],
      ["bold 0-2", "blockquote 2-8", "bold 2-6"],
    ],
  ])("%s", (_, given, expected) => {
    expect(shape(fix("abcdefgh", ...given).entities)).toEqual(expected);
  });

  test.each<[string, Entity, string]>([
    ["abc", entity("bold", 5, 6), "entity begins after the end of the text at UTF-16 offset 5"],
    [
      "abc",
      entity("bold", 1, 9),
      "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 9",
    ],
    ["abc", entity("bold", -1, 2), "receive an entity with incorrect offset -1"],
    ["abc", entity("bold", 2, 0), "receive an entity with incorrect length -2"],
    ["a😀b", entity("bold", 2, 4), "entity begins in a middle of a UTF-16 symbol at byte offset 5"],
  ])("in %j %o is refused: %s", (text, one, message) => {
    expect(() => fix(text, one)).toThrow(`Bad Request: ${message}`);
  });
});

describe("what the server finds by itself", () => {
  test.each([
    ["see https://example.com/a?b=1.", ["url 4-29"]],
    ["see example.com, now", ["url 4-15"]],
    ["e.g. this.That", []],
    ["/ask@quotation_bot schools", ["bot_command 0-18"]],
    ["a/b and /start", ["bot_command 8-14"]],
    ["@quotation_bot hello", ["mention 0-14"]],
    ["me@example.com", ["email 0-14"]],
    ["#tag #1 $USD", ["hashtag 0-4", "cashtag 8-12"]],
  ])("%s", (text, expected) => {
    expect(shape(findEntities(text))).toEqual(expected);
  });

  test("a link that the bot set wins over a found one", () => {
    const given = { ...entity("text_link", 0, 11), url: "https://other.example/" };
    expect(shape(fix("example.com", given).entities)).toEqual(["text_link 0-11"]);
  });
});
