import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../../src/project.js";

const LIMIT_KIB = 2_000_000;

test("with too little address space a question ends in one line, without a stack", async () => {
  const ask = join(projectRoot(), "dist/scripts/ask.js");
  const limited = `ulimit -v ${LIMIT_KIB} && exec "${process.execPath}" "${ask}" kurultai`;
  const ran = await new Promise((resolve) => {
    execFile(
      "/bin/sh",
      ["-c", limited],
      { env: { PATH: process.env["PATH"] } },
      (error, stdout, stderr) => {
        resolve({ code: error?.code, stdout, stderr });
      },
    );
  });
  expect(ran).toEqual({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(
      /^ask: encoder: expected memory, and 12 GiB of address space [^\n]*got a limit of 1\.9 GiB; raise [^\n]*\n$/u,
    ) as string,
  });
});
