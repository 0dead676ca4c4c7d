import { describe, expect, test } from "vitest";
import { join, styled } from "../../src/conversation/formatted-text.js";
import { printContent, toTerminal } from "../../src/terminal/print-content.js";

const BOLD = ["\u001b[1m", "\u001b[22m"] as const;
const CYAN = ["\u001b[36m", "\u001b[39m"] as const;

describe("on a plain stream", () => {
  test("each line of a blockquote begins with a bar, other lines with nothing", () => {
    const content = join("He said:\n", styled("blockquote", "So it is.\nTruly."), "\n¶1 s1");
    expect(toTerminal(content, false)).toBe("He said:\n│ So it is.\n│ Truly.\n¶1 s1");
  });

  test("a difference is marked by characters, other styles are dropped", () => {
    const content = join(
      styled("bold", "We"),
      " shall ",
      styled("strikethrough", "not"),
      styled("underline", "surely"),
      " go",
    );
    expect(toTerminal(content, false)).toBe("We shall [-not-][+surely+] go");
  });

  test("styles inside a blockquote do not begin another line", () => {
    const content = styled("blockquote", join("One. ", styled("bold", "Two."), " Three."));
    expect(toTerminal(content, false)).toBe("│ One. Two. Three.");
  });

  test("a style goes on over a line break, and the break itself stays bare", () => {
    expect(toTerminal(styled("strikethrough", "a\nb"), false)).toBe("[-a-]\n[-b-]");
  });

  test("text without entities comes out as it is, surrogate pairs and empty lines too", () => {
    expect(toTerminal(join("😀\n\nü"), false)).toBe("😀\n\nü");
    expect(toTerminal(join(""), false)).toBe("");
  });
});

describe("in colour", () => {
  test("the bar is cyan and the focus bold, with no marks of characters", () => {
    const content = styled("blockquote", join("One. ", styled("bold", "Two.")));
    expect(toTerminal(content, true)).toBe(`${CYAN.join("│ ")}One. ${BOLD.join("Two.")}`);
  });

  test("a difference is struck through or underlined", () => {
    const content = join(styled("strikethrough", "not"), styled("underline", "surely"));
    expect(toTerminal(content, true)).toBe("\u001b[9mnot\u001b[29m\u001b[4msurely\u001b[24m");
  });
});

test.each([
  [true, BOLD.join("Hello")],
  [false, "Hello"],
  // A file or a pipe does not say that it is no terminal.
  [undefined, "Hello"],
])("an output whose isTTY is %s is written %j and an empty line", (isTTY, expected) => {
  let written = "";
  printContent({ isTTY, write: (text) => (written += text) }, styled("bold", "Hello"));
  expect(written).toBe(`${expected}\n\n`);
});
