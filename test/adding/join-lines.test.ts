import { widthOf } from "../../src/adding/wrapped-lines.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinLines } from "../../src/adding/join-lines.js";

const join = (...lines: string[]): readonly string[] => joinLines(lines.join("\n")).paragraphs;

/** Wraps as mail programs and e-books do: a word goes to the next line when it has no room. */
function wrap(paragraph: string, width: number): string {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

describe("a hard-wrapped text", () => {
  const paragraph = fc
    .array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 30, maxLength: 80 })
    .map((words) => `${words.join(" ")}.`);

  test("becomes the paragraphs that it was before it was wrapped, at any width", () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 100 }),
        (paragraphs, width) => {
          const wrapped = paragraphs.map((one) => wrap(one, width)).join("\n\n");
          expect(joinLines(wrapped).paragraphs).toEqual(paragraphs);
        },
      ),
    );
  });

  test("has its paragraphs by indentation where no empty line parts them", () => {
    expect(
      join(
        "    The winter was longer than anybody in the valley remembers,",
        "and we came through it without losing one house or one barn.",
        "    The mill will be mended first, and after it the parishes will",
        "decide for themselves whether the road comes next.",
      ),
    ).toEqual([
      "The winter was longer than anybody in the valley remembers, and we came through it without losing one house or one barn.",
      "The mill will be mended first, and after it the parishes will decide for themselves whether the road comes next.",
    ]);
  });

  test("has its paragraphs by the short lines that end them", () => {
    expect(
      join(
        "The winter was longer than anybody in the valley remembers, and we",
        "came through it without losing one house.",
        "The mill will be mended first, and after it the parishes will decide",
        "for themselves.",
      ),
    ).toEqual([
      "The winter was longer than anybody in the valley remembers, and we came through it without losing one house.",
      "The mill will be mended first, and after it the parishes will decide for themselves.",
    ]);
  });

  test("keeps the lines of verse in it, and the items of a list apart", () => {
    expect(
      join(
        "My friends, we have come through the longest winter that anybody",
        "in this valley remembers, and we have come through it together.",
        "",
        "The snow was deep",
        "and the road was long",
        "but we sang all night",
        "an old, old song",
        "",
        "We will mend what was broken, and we will begin in this very week:",
        "1. the mill and the dam above it, before the water comes again;",
        "2. the road.",
      ),
    ).toEqual([
      "My friends, we have come through the longest winter that anybody in this valley remembers, and we have come through it together.",
      "The snow was deep\nand the road was long\nbut we sang all night\nan old, old song",
      "We will mend what was broken, and we will begin in this very week:",
      "1. the mill and the dam above it, before the water comes again;",
      "2. the road.",
    ]);
  });

  test("of which every line has an empty line after it is read as one with single lines", () => {
    const lines = [
      "We have come through the longest winter that anybody",
      "in this valley remembers, and we have come through",
      "it together, without losing a house or a barn, and",
      "without sending one child home from school for want",
      "of shoes, which nobody would have believed in autumn",
      "when the snow came early and stayed.",
    ];
    expect(joinLines(lines.join("\n\n")).paragraphs).toEqual([lines.join(" ")]);
  });

  test("that a page breaks in the middle of a sentence is joined", () => {
    expect(
      join(
        "We have come through the longest winter that anybody in this valley",
        "remembers, and we have come through it together, without losing a",
        "",
        "house or a barn, and without sending one child home from the school",
        "for want of shoes.",
      ),
    ).toHaveLength(1);
  });

  test("has a title and a name above it apart", () => {
    expect(
      join(
        "TO THE VALLEY",
        "Tom Field",
        "2 March 1998",
        "",
        "We have come through the longest winter that anybody in this valley",
        "remembers, and we have come through it together.",
      ).slice(0, 3),
    ).toEqual(["TO THE VALLEY", "Tom Field", "2 March 1998"]);
  });
});

describe("words divided at a line’s end", () => {
  test("are made whole as the text has them elsewhere", () => {
    const { paragraphs, divided } = joinLines(
      "The govern-\nment and the self-\ngoverning parishes agree. A government of\nself-governing parishes is what we asked for.",
    );
    expect(paragraphs).toEqual([
      "The government and the self-governing parishes agree. A government of self-governing parishes is what we asked for.",
    ]);
    expect(divided).toEqual([]);
  });

  test("keep their hyphen where nothing tells, and are shown", () => {
    const { paragraphs, divided } = joinLines(
      "We have come through the longest winter of all, and the self-\ngoverning parishes helped us.",
    );
    expect(paragraphs[0]).toContain("self-governing");
    expect(divided).toEqual(["self-governing"]);
  });

  test("lose their hyphen where a program divided words throughout, and are shown", () => {
    const { paragraphs, divided } = joinLines(
      "We have come through the long-\nest winter of all and the par-\nishes have helped us.",
    );
    expect(paragraphs).toEqual([
      "We have come through the longest winter of all and the parishes have helped us.",
    ]);
    expect(divided).toEqual(["longest", "parishes"]);
  });
});

test("in a text without wrapped lines a line is a paragraph", () => {
  const long = "We have come through the longest winter that anybody remembers. ".repeat(4).trim();
  expect(join("Dear friends,", long, long)).toEqual(["Dear friends,", long, long]);
});

test("the width of more lines than a function takes arguments is known", () => {
  expect(widthOf(Array.from({ length: 200_000 }, () => " We build."))).toBe(9);
});
