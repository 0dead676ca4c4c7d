import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createKeysFolder, line, startTalk } from "./keys-world.js";

test("it says where the address stands, asks once who writes, and proposes a free letter", async () => {
  const folder = createKeysFolder(
    line("What of bread?", { at: "p1s2" }, "a") + line("And milk?", { gap: "milk" }, "c"),
  );
  const { begun, type } = await startTalk(folder, { author: "" });
  expect(begun).toContain(
    "5 sentences, 4 without a question; 1 question and 1 gap by 2 authors: a (1, 0), c (0, 1)",
  );
  expect(begun).toContain("[b]: ");
  await type("");
  await type("Who gets thanks?");
  expect(folder.read()).toContain('"author":"b"');
});

test("sentences without a question come first, of these the one that says most", async () => {
  const folder = createKeysFolder(line("What of bread?", { at: "p1s2" }));
  const { begun, type } = await startTalk(folder);
  const shown = [begun];
  for (let i = 0; i < 4; i++) shown.push(await type(""));
  const places = shown.map((text) => /· (¶\d s\d) ·/u.exec(text)?.[1]);
  expect(places.at(-1)).toBe("¶1 s2");
  // "Dear friends" says least, whatever it is called by.
  expect(places.at(-2)).toBe("¶1 s1");
  expect(shown.at(-1)).toContain("(Dear friends.)");
  expect(shown.at(-1)).toContain("│ The price of bread will stay as it is");
  expect(shown.at(-1)).toContain("· What of bread? (z)");
});

test("every accepted line is in the file before the next one is asked for", async () => {
  const folder = createKeysFolder();
  const { begun, type } = await startTalk(folder);
  const place = /· ¶(\d) s(\d) ·/u.exec(begun);
  const at = `p${place?.[1] ?? ""}s${place?.[2] ?? ""}`;
  await type("Will a loaf get dearer?");
  expect(JSON.parse(folder.read())).toMatchObject({ question: "Will a loaf get dearer?", at });
  await type("g What about milk? | milk");
  await type("n Why will a loaf cost more? | dearer bread");
  expect(
    folder
      .read()
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one) as unknown),
  ).toEqual([
    { question: "Will a loaf get dearer?", author: "a", at },
    { question: "What about milk?", author: "a", gap: "milk" },
    { question: "Why will a loaf cost more?", author: "a", gap: "dearer bread", instead: at },
  ]);
});

test("an end of the input loses nothing, and tells where it is", async () => {
  const folder = createKeysFolder();
  const { type, close } = await startTalk(folder);
  await type("Will a loaf get dearer?");
  await type("g What about milk? | milk");
  const told = await close();
  expect(told).toContain(`1 question and 1 gap written to ${folder.file}`);
  expect(told).toContain("npm run index");
  await expect(folder.readEntry()).resolves.toMatchObject({
    anticipated: { questions: [{ author: "a" }], gaps: [{ topic: "milk" }] },
  });
});

test("Ctrl+C on a terminal loses the line that was not entered, and nothing else", async () => {
  const folder = createKeysFolder();
  const { type, breakOff } = await startTalk(folder, { isTTY: true });
  await type("Will a loaf get dearer?");
  const before = folder.read();
  const told = await breakOff("Is flour de\u0003");
  expect(told).toContain("1 question and 0 gaps written");
  expect(folder.read()).toBe(before);
  expect(before).toMatch(/^\{.*\}\n$/u);
});

test("a file without a line break at its end, and lines that others add meanwhile, stay whole", async () => {
  const folder = createKeysFolder(line("What of bread?", { at: "p1s2" }).trim());
  const { type } = await startTalk(folder);
  await type("Will a loaf get dearer?");
  appendFileSync(folder.file, line("Who is thanked?", { at: "p2s3" }));
  await type("Is flour dear?");
  await type("u");
  const { anticipated } = await folder.readEntry();
  expect(anticipated.questions.map(({ question }) => question)).toEqual([
    "What of bread?",
    "Will a loaf get dearer?",
    "Who is thanked?",
  ]);
});

test("what equals a key up to case and marks is refused, with where it stands", async () => {
  const folder = createKeysFolder(
    line("What of bread?", { at: "p1s2" }) + line("And milk?", { gap: "milk" }),
  );
  const { type } = await startTalk(folder);
  const before = folder.read();
  expect(await type("what of BREAD")).toContain("not written: it is a question of ¶1 s2 already");
  expect(await type("g What of  bread?! | loaves")).toContain("¶1 s2 already");
  expect(await type("and milk")).toContain('a gap, "milk", already');
  expect(folder.read()).toBe(before);
});

test("a near-duplicate of one's own is written and told", async () => {
  const folder = createKeysFolder();
  const { type } = await startTalk(folder);
  await type("will the price of bread in the shops of the country stay the same this year");
  // The encoder of the test sees words, not their order.
  const told = await type(
    "this year the price of bread will stay the same in the shops of the country",
  );
  expect(told).toContain('close to your "will the price of bread');
  expect(folder.read().trim().split("\n")).toHaveLength(2);
});

test("it says what a question brings: found already, by the other keys too", async () => {
  const folder = createKeysFolder();
  const { begun, type } = await startTalk(folder);
  const place = /· (¶\d s\d) ·/u.exec(begun)?.[1] ?? "";
  expect(await type("Which vegetables arrive tomorrow?")).toMatch(/until now the bot/u);
  expect(await type("Which vegetables arrive tomorrow morning?")).toContain(
    `already found by ${place}'s other keys`,
  );
});

test("what was written last is taken out, step by step, and nothing of others", async () => {
  const other = line("What of bread?", { at: "p1s2" }, "a");
  const folder = createKeysFolder(other);
  const { type } = await startTalk(folder);
  await type("Will a loaf get dearer?");
  await type("Is flour dear?");
  expect(await type("u")).toContain('taken out: "Is flour dear?"');
  expect(await type("u")).toContain('taken out: "Will a loaf get dearer?"');
  expect(await type("u")).toContain("nothing of this session");
  expect(folder.read()).toBe(other);
  // It can be written again.
  expect(await type("Is flour dear?")).toContain("written:");
});

test("one goes back, and what is skipped does not come again", async () => {
  const folder = createKeysFolder();
  const { begun, type } = await startTalk(folder);
  const placeOf = (text: string) => /· (¶\d s\d) ·/u.exec(text)?.[1];
  expect(await type("b")).toContain("this is the first sentence");
  await type("s");
  expect(placeOf(await type("b"))).toBe(placeOf(begun));
  for (let i = 0; i < 4; i++) await type("");
  const again = await type("");
  expect(again).toContain("Once more those with fewer than 10 questions: 4.");
  expect(placeOf(again)).not.toBe(placeOf(begun));
});

test("it ends when no sentence needs more", async () => {
  const folder = createKeysFolder();
  const { type } = await startTalk(folder);
  for (let i = 0; i < 4; i++) await type("s");
  const last = await type("s");
  expect(last).toContain("No sentence is left");
  expect(last).toContain("Nothing was written.");
});

test("an answer is tried with the keys that were written, and tells how sure it is", async () => {
  const folder = createKeysFolder();
  const { begun, type } = await startTalk(folder);
  const sentence = /│ (.*)/u.exec(begun)?.[1] ?? "";
  await type("Which vegetables arrive tomorrow?");
  const tried = await type("t which vegetables arrive tomorrow");
  expect(tried).toMatch(/(?:sure|unsure|no), confidence \d\.\d\d/u);
  expect(tried).toContain(`│ ${sentence}`);
  expect(folder.read().trim().split("\n")).toHaveLength(1);
});

test("another language has a file of its own, and its own count of questions", async () => {
  const folder = createKeysFolder(line("What of bread?", { at: "p1s2" }));
  const { begun, type } = await startTalk(folder, { language: "ru" });
  // The sentence that says most has a question in English, and none in Russian.
  expect(begun).toContain("· ¶1 s2 · no question yet");
  await type("Сколько стоит хлеб?");
  expect(folder.read()).toBe(line("What of bread?", { at: "p1s2" }));
  const { anticipated } = await folder.readEntry();
  expect(anticipated.questions[1]).toMatchObject({
    question: "Сколько стоит хлеб?",
    language: "ru",
  });
});

test("a file that cannot be taken is told in a line, and the dialogue goes on", async () => {
  const folder = createKeysFolder();
  const { type } = await startTalk(folder);
  mkdirSync(folder.file);
  expect(await type("Will a loaf get dearer?")).toMatch(
    /not written: .*questions\.jsonl: expected/u,
  );
  expect(await type("?")).toContain("one question a line");
});

test("a line that somebody broke meanwhile is named, and nothing is written after it", async () => {
  const folder = createKeysFolder();
  const { type } = await startTalk(folder);
  writeFileSync(folder.file, '{"question":\n');
  expect(await type("Will a loaf get dearer?")).toContain("questions.jsonl:1: expected");
  expect(folder.read()).toBe('{"question":\n');
});
