import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../src/project.js";

/** The conversation in a terminal, as `npm start` opens it without a token. */
function startConversation() {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [join(projectRoot(), "dist/src/main.js")], {
    env: { PATH, HOME },
  });
  child.stdin.on("error", () => undefined);
  return child;
}

test("a conversation ends quietly when the reader of its replies has seen enough", async () => {
  const child = startConversation();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = once(child, "close");
  child.stdin.write("What about schools?\n");
  await once(child.stdout, "data");
  child.stdout.destroy();
  child.stdin.write("What about courts?\n");
  expect(await ended).toEqual([0, null]);
  expect(stderr).toMatch(/^BOT_TOKEN is not set: [^\n]*\n$/u);
});

test("a conversation goes on when nobody reads its warnings", async () => {
  const child = startConversation();
  child.stderr.destroy();
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  const ended = once(child, "close");
  child.stdin.end("/paragraph 1\n");
  expect(await ended).toEqual([0, null]);
  expect(stdout).toContain("¶1");
});
