import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createPerson } from "../../src/terminal/ask-person.js";

function start() {
  const input = new PassThrough();
  const output = new PassThrough();
  return { input, output, person: createPerson(input, output) };
}

test("an empty answer takes the proposal, which the question shows", async () => {
  const { input, output, person } = start();
  const answer = person.ask("speaker", "Ada Stone");
  input.write("\n");
  expect(await answer).toBe("Ada Stone");
  expect(String(output.read())).toBe("speaker [Ada Stone]: ");
  person.leave();
});

test("an answer is taken without the spaces around it", async () => {
  const { input, person } = start();
  const answer = person.ask("speaker", "Ada Stone");
  input.write("  Tom Field \n");
  expect(await answer).toBe("Tom Field");
  person.leave();
});

test("only a yes is one", async () => {
  const { input, person } = start();
  const first = person.confirm("Write?");
  input.write("\n");
  expect(await first).toBe(false);
  const second = person.confirm("Write?");
  input.write("Yes\n");
  expect(await second).toBe(true);
  person.leave();
});

test("the end of input writes nothing", async () => {
  const { input, person } = start();
  const answer = person.ask("speaker");
  input.end();
  await expect(answer).rejects.toThrow("got the end of input; nothing was written");
});
