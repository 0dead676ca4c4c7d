import { expect, test } from "vitest";
import { createRenderInThread } from "../../../src/adapters/card/render-in-thread.js";
import { renderSvg } from "../../../src/adapters/card/resvg-render.js";

const PROGRAM = new URL("../../../dist/src/adapters/card/render-thread.js", import.meta.url);
const square = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${colour}"/></svg>`;

test("pictures are the same as in this thread, each for who asked, however many at once", async () => {
  const render = createRenderInThread(PROGRAM);
  const colours = ["red", "green", "blue", "white", "black"];
  const made = await Promise.all(colours.map((colour) => render(square(colour), [])));
  for (const [i, colour] of colours.entries())
    expect(Buffer.from(made[i] ?? [])).toEqual(Buffer.from(renderSvg(square(colour), [])));
});

test("what is no SVG fails alone: the thread goes on", async () => {
  const render = createRenderInThread(PROGRAM);
  const [bad, good] = await Promise.allSettled([render("<p>", []), render(square("red"), [])]);
  expect(bad.status).toBe("rejected");
  expect(good.status).toBe("fulfilled");
});

test("a thread that ends fails what waits for it, and the next picture has a new one", async () => {
  const dying = createRenderInThread(
    new URL(`data:text/javascript,${encodeURIComponent("setTimeout(() => process.exit(3), 1)")}`),
  );
  for (let i = 0; i < 2; i++)
    await expect(dying(square("red"), [])).rejects.toThrow(
      "rendering thread: expected it to go on, got its end (3)",
    );
});
