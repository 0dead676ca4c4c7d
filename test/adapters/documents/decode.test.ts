import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/adapters/documents/decode.js";

const ENGLISH = "It’s our duty — “all of us” — to build the bridge, and we won’t wait for it.\n";
const RUSSIAN =
  "Уважаемые жители! Сегодня мы открываем мост, которого город ждал «одиннадцать лет».\n";
const FRENCH = "Nous avons bâti l’école, le café et le théâtre : voilà ce qui a été fait.\n";
const KAZAKH = "Құрметті тұрғындар! Бүгін біз қала көп күткен көпірді ашамыз.\n";

describe("an encoding is recognised", () => {
  test.each([
    ["UTF-8", ENGLISH, "utf8", false],
    ["UTF-8", RUSSIAN, "utf8", true],
    ["UTF-8", KAZAKH, "utf8", false],
    ["UTF-16 LE", ENGLISH, "utf16le", true],
    ["UTF-16 LE", ENGLISH, "utf16le", false],
    ["UTF-16 LE", RUSSIAN, "utf16le", false],
    ["UTF-16 LE", KAZAKH, "utf16le", false],
    ["UTF-16 BE", RUSSIAN, "utf16be", true],
    ["UTF-16 BE", ENGLISH, "utf16be", false],
    ["UTF-16 BE", RUSSIAN, "utf16be", false],
    ["Windows-1251", RUSSIAN, "win1251", false],
    ["Windows-1251", RUSSIAN.toUpperCase(), "win1251", false],
    ["Windows-1252", ENGLISH, "win1252", false],
    ["Windows-1252", FRENCH, "win1252", false],
    ["KOI8-R", RUSSIAN.replaceAll(/[«»]/gu, ""), "koi8-r", false],
  ])("%s: %s", (encoding, text, name, addBOM) => {
    const decoded = decodeText("a.txt", iconv.encode(text, name, { addBOM }));
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.replace("\uFEFF", "")).toBe(text);
  });

  test("as the page declares it", () => {
    const page = '<html><head><meta charset="windows-1251"></head><p>Мост</p>';
    expect(decodeText("a.html", iconv.encode(page, "win1251"))).toEqual({
      text: page,
      encoding: "Windows-1251",
    });
  });

  test("or taken as it is given", () => {
    expect(decodeText("a.txt", iconv.encode("Мост", "cp866"), "cp866").text).toBe("Мост");
    expect(() => decodeText("a.txt", new Uint8Array(1), "klingon")).toThrow(
      '--encoding: expected a name such as windows-1251, got "klingon"',
    );
  });
});

describe("what is no text of one encoding is refused with its line", () => {
  test("UTF-8 with bytes of Windows-1251 in it", () => {
    const mixed = Buffer.concat([Buffer.from(RUSSIAN), iconv.encode("Спасибо", "win1251")]);
    expect(() => decodeText("a.txt", mixed)).toThrow(
      "a.txt:2: expected one encoding, got UTF-8 with bytes of another one in it",
    );
  });

  test("UTF-8 with a mark, cut in the middle of a letter", () => {
    const cut = Buffer.from(`\uFEFF${RUSSIAN}М`).subarray(0, -1);
    expect(() => decodeText("a.txt", cut)).toThrow("a.txt:2: expected one encoding");
  });

  test("zero bytes", () => {
    expect(() => decodeText("a.txt", Buffer.from("We\nbu\0ild the bridge."))).toThrow(
      "a.txt:2: expected text, got a zero byte",
    );
  });
});
